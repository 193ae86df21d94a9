/** What Keras writes on a console: progress bars, epoch lines and model summaries, in two styles. */
@NullMarked
package io.github.monokeras.text;

import org.jspecify.annotations.NullMarked;
