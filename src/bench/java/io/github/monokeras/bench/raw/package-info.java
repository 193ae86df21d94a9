/** The same jobs written by hand on DJL, as well as an expert would; knows nothing of Monokeras's library. */
@NullMarked
package io.github.monokeras.bench.raw;

import org.jspecify.annotations.NullMarked;
