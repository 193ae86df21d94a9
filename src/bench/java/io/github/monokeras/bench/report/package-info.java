/** What was measured, as a table and a picture. */
@NullMarked
package io.github.monokeras.bench.report;

import org.jspecify.annotations.NullMarked;
