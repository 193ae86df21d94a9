/**
 * What is done to data before a model sees them: splitting, scaling, one-hot labels, sequences of
 * one length, windows of series, folders of pictures and texts.
 */
@NullMarked
package io.github.monokeras.preprocessing;

import org.jspecify.annotations.NullMarked;
