package io.github.monokeras.onnx;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one layer is said in ONNX's operations, without its last activation. */
@FunctionalInterface
interface OnnxFormula {

    /** Writes one call, and returns the names of the outputs. */
    List<String> write(OnnxCall call);

    /** Returns the mask of the first output, if the layer supports masks; default that of the first input. */
    default @Nullable OnnxMask outputMask(OnnxCall call) {
        return call.mask(0);
    }

    /** Makes a formula of a function of the only input. */
    static OnnxFormula of(BiFunction<OnnxGraph, String, String> function) {
        return call -> List.of(function.apply(call.graph(), call.input()));
    }

    /** Makes a formula of one output. */
    static OnnxFormula single(Function<OnnxCall, String> function) {
        return call -> List.of(function.apply(call));
    }
}
