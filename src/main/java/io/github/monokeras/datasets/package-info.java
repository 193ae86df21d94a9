/** Data to learn from: a table that comes with the library, and Keras's data sets, downloaded at first use. */
@NullMarked
package io.github.monokeras.datasets;

import org.jspecify.annotations.NullMarked;
