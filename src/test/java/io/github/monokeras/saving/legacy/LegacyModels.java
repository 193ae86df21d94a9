package io.github.monokeras.saving.legacy;

import io.github.monokeras.Model;
import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Attention;
import io.github.monokeras.layers.AveragePooling2D;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Conv2DTranspose;
import io.github.monokeras.layers.Cropping2D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.DepthwiseConv2D;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.GlobalAveragePooling2D;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LayerNormalization;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.layers.MultiHeadAttention;
import io.github.monokeras.layers.Multiply;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.Permute;
import io.github.monokeras.layers.ReLU;
import io.github.monokeras.layers.RepeatVector;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.layers.SeparableConv2D;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.layers.Subtract;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.layers.UpSampling2D;
import io.github.monokeras.layers.ZeroPadding2D;
import java.util.List;

/** The models of {@code golden/legacy_files.py}, as they are written in Java. */
final class LegacyModels {

    private LegacyModels() {}

    static Model of(String name) {
        return switch (name) {
            case "mlp" ->
                chain(
                        new Input(4),
                        new Dense(5).activation("relu").name("hidden"),
                        new Dropout(0.25),
                        new Dense(3).activation("softmax").name("classes"));
            case "convnet" -> convnet();
            case "lstm" ->
                chain(
                        new Input(5),
                        new Embedding(7, 3).maskZero(true).name("embedding"),
                        new LSTM(3).returnSequences(true).name("first"),
                        new LSTM(2).dropout(0.1).name("second"));
            case "gru" ->
                chain(
                        new Input(4, 2),
                        new GRU(3)
                                .returnSequences(true)
                                .resetAfter(false)
                                .recurrentActivation("hard_sigmoid")
                                .name("before"),
                        new GRU(2).returnSequences(true).name("after"),
                        new SimpleRNN(2).activation("hard_sigmoid").name("simple"));
            case "bidirectional" ->
                chain(
                        new Input(4, 2),
                        new Bidirectional(new LSTM(2).returnSequences(true).name("lstm")).name("both"),
                        new TimeDistributed(new Dense(3).activation("tanh").name("dense")).name("each"),
                        new Bidirectional(new GRU(2).name("gru"))
                                .mergeMode("sum")
                                .name("summed"));
            case "shared" -> shared();
            case "nested_sequential" -> nestedSequential();
            case "nested_functional" -> nestedFunctional();
            case "nested_first" -> nestedFirst();
            case "frozen" -> frozen();
            case "encoder_decoder" -> encoderDecoder();
            case "shapes" -> shapes();
            case "attention" -> attention();
            case "normalization" -> chain(new Input(3), new Normalization().name("standard"), new Dense(1).name("y"));
            case "deferred" ->
                chain(new Input(3), new Dense(2).activation("relu").name("one"), new Dense(1).name("two"));
            case "cudnn_lstm" -> chain(new Input(4, 2), new LSTM(3).name("cell"));
            case "cudnn_gru" -> chain(new Input(4, 2), new GRU(3).name("cell"));
            default -> chain(new Input(2), new Dense(2).activation("tanh").name("h"), new Dense(1).name("y"));
        };
    }

    private static Model chain(Layer... layers) {
        return new Sequential(layers);
    }

    private static Model convnet() {
        return chain(
                new Input(6, 6, 2),
                new Conv2D(3, 3).padding("same").useBias(false).name("conv"),
                new BatchNormalization().name("norm"),
                new LeakyReLU(0.25),
                new SeparableConv2D(4, new int[] {3, 2}).name("separable"),
                new DepthwiseConv2D(2).activation("elu").name("depthwise"),
                new Conv2DTranspose(2, 2).strides(2).name("transposed"),
                new MaxPooling2D(),
                new GlobalAveragePooling2D(),
                new Dense(2).name("scores"));
    }

    private static Model shared() {
        Input a = new Input(3).name("a");
        Input b = new Input(3).name("b");
        Dense twice = new Dense(4).activation("tanh").name("twice");
        KerasTensor one = twice.apply(a);
        KerasTensor other = twice.apply(b);
        KerasTensor first = new Dense(2).activation("softmax").name("first").apply(new Concatenate().apply(one, other));
        KerasTensor second = new Dense(1).name("second").apply(new Add().apply(one, other));
        return new Model(List.of(a, b), List.of(first, second));
    }

    private static Model nestedSequential() {
        Model block = new Sequential(
                        new Input(3), new Dense(3).name("inside"), new BatchNormalization().name("norm"), new ReLU())
                .name("block");
        Input x = new Input(3);
        KerasTensor once = block.apply(x);
        KerasTensor more = block.apply(new Dense(3).name("between").apply(once));
        return new Model(x, new Subtract().apply(once, more));
    }

    private static Model nestedFunctional() {
        Input x = new Input(2);
        KerasTensor normal = new BatchNormalization().name("deep_norm").apply(x);
        Model deep =
                new Model(x, new Dense(2).activation("relu").name("deep_dense").apply(normal)).name("deep");
        Input y = new Input(2);
        Model middle = new Model(
                        List.of(y),
                        List.of(deep.apply(y), new Dense(2).name("middle_dense").apply(y)))
                .name("middle");
        Input z = new Input(2);
        List<KerasTensor> both = middle.applyAll(z);
        return new Model(List.of(z), List.of(new Multiply().apply(both.get(0), both.get(1)), deep.apply(both.get(1))));
    }

    private static Model nestedFirst() {
        Input x = new Input(2);
        Model base = new Model(x, new Dense(3).name("base_dense").apply(x)).name("base");
        base.setTrainable(false);
        return chain(base, new Dense(2).name("head"));
    }

    private static Model frozen() {
        Dense fixed = new Dense(3).name("fixed");
        fixed.setTrainable(false);
        BatchNormalization norm = new BatchNormalization().name("norm");
        norm.setTrainable(false);
        return chain(
                new Input(3),
                fixed,
                norm,
                new BatchNormalization().scale(false).name("moving"),
                new Dense(1).name("head"));
    }

    private static Model encoderDecoder() {
        Input source = new Input(4, 2);
        Input target = new Input(3, 2);
        List<KerasTensor> states = new LSTM(2).returnState(true).name("encoder").applyAll(source);
        KerasTensor decoded =
                new LSTM(2).returnSequences(true).name("decoder").apply(target, states.get(1), states.get(2));
        return new Model(List.of(source, target), List.of(decoded));
    }

    private static Model shapes() {
        return chain(
                new Input(4, 5, 1),
                new ZeroPadding2D(new int[][] {{1, 0}, {0, 2}}),
                new Cropping2D(new int[][] {{0, 1}, {1, 0}}),
                new UpSampling2D(2, 1).interpolation("bilinear"),
                new AveragePooling2D(2),
                new PReLU().sharedAxes(1, 2).name("prelu"),
                new Permute(2, 1, 3),
                new Reshape(-1, 2),
                new LayerNormalization().name("layer_norm"),
                new Conv1D(2, 2).padding("causal").dilationRate(2).name("conv1d"),
                new ELU(0.5),
                new Flatten(),
                new RepeatVector(2),
                new Activation("softplus"),
                new Softmax(1));
    }

    private static Model attention() {
        Input q = new Input(3, 4);
        Input v = new Input(2, 4);
        KerasTensor heads = new MultiHeadAttention(2, 2).name("heads").apply(q, v);
        return new Model(List.of(q, v), List.of(new Attention().apply(heads, v)));
    }
}
