/** The formulas of the layers on DJL: what a layer makes of its inputs, before its last activation. */
@NullMarked
package io.github.monokeras.backend.djl.layers;

import org.jspecify.annotations.NullMarked;
