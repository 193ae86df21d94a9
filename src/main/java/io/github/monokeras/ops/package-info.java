/** Formulas written down once, as of a loss, which every backend computes and differentiates on its own. */
@NullMarked
package io.github.monokeras.ops;

import org.jspecify.annotations.NullMarked;
