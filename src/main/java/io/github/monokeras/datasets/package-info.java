/** Data to learn from: tables that come with the library, and Keras's data sets, downloaded at first use. */
@NullMarked
package io.github.monokeras.datasets;

import org.jspecify.annotations.NullMarked;
