/** What listens to a training run. */
@NullMarked
package io.github.monokeras.callbacks;

import org.jspecify.annotations.NullMarked;
