/** What the rooms of the DJL backend hand each other: arrays, numbers in formulas, a batch's labels and outputs. */
@NullMarked
package io.github.monokeras.backend.djl.arrays;

import org.jspecify.annotations.NullMarked;
