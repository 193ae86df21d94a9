/** Small tables of real data that come with the library, each with its source and its licence beside it. */
@NullMarked
package io.github.monokeras.datasets;

import org.jspecify.annotations.NullMarked;
