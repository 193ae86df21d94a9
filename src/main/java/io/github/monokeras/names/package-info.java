/** What a string stands for: Keras's names of things, and the names that layers and models get by themselves. */
@NullMarked
package io.github.monokeras.names;

import org.jspecify.annotations.NullMarked;
