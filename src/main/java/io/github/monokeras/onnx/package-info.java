/** A model as an ONNX file: the formulas of its layers as ONNX's operations, its weights as ONNX's constants. */
@NullMarked
package io.github.monokeras.onnx;

import org.jspecify.annotations.NullMarked;
