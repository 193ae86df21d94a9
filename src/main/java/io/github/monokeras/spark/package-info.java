/** Past one machine: {@code fit} and {@code predict} on the rows of an Apache Spark cluster, and as parts of its pipelines. */
@NullMarked
package io.github.monokeras.spark;

import org.jspecify.annotations.NullMarked;
