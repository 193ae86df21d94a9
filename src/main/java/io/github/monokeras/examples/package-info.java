/** One program for each tutorial. */
@NullMarked
package io.github.monokeras.examples;

import org.jspecify.annotations.NullMarked;
