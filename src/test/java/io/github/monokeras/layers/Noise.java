package io.github.monokeras.layers;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.layers.LayerCall;
import io.github.monokeras.backend.reference.layers.LayerFormulas;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a layer of random numbers makes of ones. */
final class Noise {

    private Noise() {}

    static double[] ones(Shape shape) {
        double[] ones = new double[Math.toIntExact(shape.size())];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Returns ones in training on the reference. */
    static double[] onReference(Layer layer, Shape shape) {
        return onReference(layer, ones(shape), shape, new Draws(11));
    }

    /** Returns numbers in training on the reference. */
    static double[] onReference(Layer layer, double[] x, Shape shape, Draws draws) {
        return called(layer, x, shape, draws, true);
    }

    /** Returns ones outside of training on the reference. */
    static double[] predicted(Layer layer, Shape shape) {
        return called(layer, ones(shape), shape, new Draws(11), false);
    }

    private static double[] called(Layer layer, double[] x, Shape shape, Draws draws, boolean training) {
        NdArray input = NdArray.of(x, shape.dims());
        LayerCall call = new LayerCall(List.of(input), List.of(), List.of(), draws, training);
        return LayerFormulas.of(layer).forward(call).output().values();
    }

    static List<String> engines() {
        return Stream.of("PyTorch", "MXNet").filter(Engine::hasEngine).toList();
    }

    /** Returns ones in training on an engine, in float64. */
    static double[] onDjl(String engine, Layer layer, Shape shape) {
        try (NDManager manager = Engine.getEngine(engine).newBaseManager(Device.cpu())) {
            NDArray x = DjlArrays.create(manager, Tensor.of(shape, ones(shape)), DType.FLOAT64);
            io.github.monokeras.backend.djl.layers.LayerCall call =
                    new io.github.monokeras.backend.djl.layers.LayerCall(
                            new NDList(x), List.of(), List.of(), new Draws(11), true, false);
            NDList y = io.github.monokeras.backend.djl.layers.LayerFormulas.of(layer)
                    .forward(call);
            return DjlArrays.tensor(y.singletonOrThrow()).toDoubleArray();
        }
    }
}
