/**
 * Keras for Java: {@link io.github.monokeras.Sequential} models, and the keywords of their calls in
 * {@link io.github.monokeras.Keras}.
 */
@NullMarked
package io.github.monokeras;

import org.jspecify.annotations.NullMarked;
