/** What is done by everybody: networks, sizes, data and first weights. */
@NullMarked
package io.github.monokeras.bench.job;

import org.jspecify.annotations.NullMarked;
