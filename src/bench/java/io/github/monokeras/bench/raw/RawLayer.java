package io.github.monokeras.bench.raw;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import io.github.monokeras.bench.job.LayerLine;
import java.util.List;

/** One layer by hand: few calls into the engine, the fused ones where there are such. */
interface RawLayer {

    List<NDArray> trainable();

    NDArray forward(NDArray x);

    /** Makes a layer of Keras's weights. */
    static RawLayer of(LayerLine line, List<NDArray> keras, boolean activated) {
        boolean relu = activated && line.activation().equals("relu");
        return switch (line.kind()) {
            case "dense" -> new Dense(own(keras.get(0).transpose()), keras.get(1), relu);
            case "conv" -> new Convolution(kernel(keras.get(0)), keras.get(1), relu);
            case "pool" -> new Pooling();
            case "flatten" -> new Flattening();
            case "lstm" -> Lstm.of(keras);
            default -> throw new IllegalArgumentException("RawLayer: no layer is called " + line.kind());
        };
    }

    /** In memory the channels stand last, although the shape names them second: PyTorch's faster way on a CPU. */
    private static NDArray kernel(NDArray keras) {
        return own(keras.transpose(3, 0, 1, 2)).transpose(0, 3, 1, 2);
    }

    /** A copy in the order of its own rows, not a view. */
    private static NDArray own(NDArray view) {
        float[] values = view.toFloatArray();
        return view.getManager().create(values, view.getShape());
    }

    private static NDArray activated(NDArray x, boolean relu) {
        return relu ? Activation.relu(x) : x;
    }

    record Dense(NDArray kernel, NDArray bias, boolean relu) implements RawLayer {
        @Override
        public List<NDArray> trainable() {
            return List.of(kernel, bias);
        }

        @Override
        public NDArray forward(NDArray x) {
            return activated(Linear.linear(x, kernel, bias).head(), relu);
        }
    }

    record Convolution(NDArray kernel, NDArray bias, boolean relu) implements RawLayer {
        @Override
        public List<NDArray> trainable() {
            return List.of(kernel, bias);
        }

        @Override
        public NDArray forward(NDArray x) {
            return activated(Conv2d.conv2d(x, kernel, bias).head(), relu);
        }
    }

    record Pooling() implements RawLayer {
        private static final Shape TWO = new Shape(2, 2);
        private static final Shape NONE = new Shape(0, 0);

        @Override
        public List<NDArray> trainable() {
            return List.of();
        }

        @Override
        public NDArray forward(NDArray x) {
            return Pool.maxPool2d(x, TWO, TWO, NONE, false);
        }
    }

    record Flattening() implements RawLayer {
        @Override
        public List<NDArray> trainable() {
            return List.of();
        }

        @Override
        public NDArray forward(NDArray x) {
            return x.transpose(0, 2, 3, 1).reshape(x.getShape().get(0), -1);
        }
    }

    /** PyTorch's fused LSTM. It has two biases where Keras has one: the second stays zero. */
    record Lstm(NDArray kernel, NDArray recurrent, NDArray bias, NDArray none) implements RawLayer {

        static Lstm of(List<NDArray> keras) {
            NDArray bias = keras.get(2);
            return new Lstm(own(keras.get(0).transpose()), own(keras.get(1).transpose()), bias, bias.zerosLike());
        }

        @Override
        public List<NDArray> trainable() {
            return List.of(kernel, recurrent, bias);
        }

        @Override
        public NDArray forward(NDArray x) {
            NDManager manager = x.getManager();
            Shape state = new Shape(1, x.getShape().get(0), recurrent.getShape().get(1));
            NDList start = new NDList(manager.zeros(state), manager.zeros(state));
            NDList weights = new NDList(kernel, recurrent, bias, none);
            NDArray all = x.getNDArrayInternal()
                    .lstm(x, start, weights, true, 1, 0, true, false, true)
                    .head();
            return all.get(":, -1");
        }
    }
}
