package io.github.monokeras;

import static io.github.monokeras.Closeness.requireClose;
import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What recurrent layers keep from batch to batch, and what they drop in training. */
class RecurrentTrainingTest {

    static Stream<Arguments> stateful() {
        return Stream.of("simple_rnn", "lstm", "gru")
                .flatMap(name -> Backends.all("float64").stream().map(backend -> Arguments.of(name, backend)));
    }

    static Stream<Backend> backends() {
        return Backends.all("float64").stream();
    }

    @ParameterizedTest
    @MethodSource("stateful")
    void a_stateful_layer_goes_on_where_the_batch_before_ended(String name, Backend backend) {
        JsonObject file = Golden.read("recurrent_stateful");
        List<Tensor> batches = Golden.tensors(file.get("batches"));
        JsonObject golden = file.getAsJsonObject("layers").getAsJsonObject(name);
        List<Tensor> expected = Golden.tensors(golden.get("predictions"));
        try (Sequential model = new Sequential(
                        new Embedding(4, 2).maskZero(true).inputShape(4), statefulLayer(name), new Dense(1))
                .backend(backend)) {
            model.setWeights(Golden.tensors(golden.get("weights")));
            List<Tensor> predictions = new ArrayList<>();
            predictions.add(model.predictOnBatch(batches.get(0)));
            predictions.add(model.predictOnBatch(batches.get(1)));
            model.resetStates();
            predictions.add(model.predictOnBatch(batches.get(1)));
            for (int i = 0; i < predictions.size(); i++) {
                requireClose("stateful " + backend.label(), name + " " + i, predictions.get(i), expected.get(i), 1e-9);
            }

            model.resetStates();
            model.compile(optimizer(new SGD(0.05)), loss("mse"));
            List<Double> losses = model.fit(
                            batches.get(0),
                            Golden.tensor(golden.get("y")),
                            epochs(3),
                            batchSize(2),
                            shuffle(false),
                            verbose(0))
                    .get("loss");
            List<Double> ofKeras = Golden.numbers(golden.get("losses"));
            for (int epoch = 0; epoch < ofKeras.size(); epoch++) {
                assertThat(losses.get(epoch)).isCloseTo(ofKeras.get(epoch), within(1e-9));
            }
        }
    }

    private static Layer statefulLayer(String name) {
        return switch (name) {
            case "simple_rnn" -> new SimpleRNN(2).stateful(true).returnSequences(true);
            case "lstm" -> new LSTM(2).stateful(true).returnSequences(true);
            default -> new GRU(2).stateful(true);
        };
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_stateful_layer_refuses_another_size_of_batch(Backend backend) {
        try (Sequential model =
                new Sequential(new LSTM(2).stateful(true).name("s").inputShape(3, 1)).backend(backend)) {
            model.predictOnBatch(new float[2][3][1]);

            assertThatThrownBy(() -> model.predictOnBatch(new float[1][3][1]))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("LSTM \"s\": is stateful with a batch of 2, got one of 1; reset its states first");
            model.resetStates();
            assertThat(model.predictOnBatch(new float[1][3][1]).shape().dim(0)).isOne();
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_sequence_may_have_a_single_step(Backend backend) {
        for (Supplier<Layer> layer : List.<Supplier<Layer>>of(
                () -> new Bidirectional(new GRU(2).returnSequences(true)),
                () -> new TimeDistributed(new Dense(2)),
                () -> new LSTM(2))) {
            assertThat(ofOneStep(layer.get(), backend).maxAbsDifference(ofOneStep(layer.get(), new ReferenceBackend())))
                    .isLessThan(1e-12);
        }
    }

    private static Tensor ofOneStep(Layer layer, Backend backend) {
        Keras.setRandomSeed(3);
        Input x = new Input(1, 2);
        try (Model model = new Model(x, layer.apply(x)).backend(backend)) {
            return model.predict(new float[][][] {{{1, -1}}, {{0.5f, 2}}}, verbose(0));
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void an_embedding_refuses_a_number_without_a_row(Backend backend) {
        try (Sequential model = new Sequential(new Embedding(3, 2).name("e").inputShape(2)).backend(backend)) {
            assertThatThrownBy(() -> model.predict(new float[][] {{0, 3}}, verbose(0)))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Embedding \"e\": inputs must be from 0 to 2, got 3.0; give inputDim as the largest plus 1");
        }
    }

    static Stream<Supplier<Layer>> droppingLayers() {
        return Stream.of(
                () -> new SimpleRNN(3).dropout(0.3).recurrentDropout(0.2),
                () -> new LSTM(3).dropout(0.3).recurrentDropout(0.2),
                () -> new LSTM(3).dropout(0.3),
                () -> new GRU(3).dropout(0.3).recurrentDropout(0.2),
                () -> new GRU(3).recurrentDropout(0.2).resetAfter(false),
                () -> new GRU(3).dropout(0.3).useBias(false));
    }

    @ParameterizedTest
    @MethodSource("droppingLayers")
    void all_backends_drop_the_same_numbers(Supplier<Layer> layer) {
        List<List<Double>> losses =
                backends().map(backend -> losses(layer, backend)).toList();

        for (List<Double> others : losses) {
            for (int epoch = 0; epoch < others.size(); epoch++) {
                assertThat(others.get(epoch)).isCloseTo(losses.get(0).get(epoch), within(1e-9));
            }
        }
    }

    /** Returns the losses of three epochs, and that of evaluate, which drops nothing. */
    private static List<Double> losses(Supplier<Layer> layer, Backend backend) {
        Keras.setRandomSeed(5);
        float[][][] x = {{{1, -1}, {0.5f, 2}, {-2, 1}}, {{0.25f, 1}, {1, 1}, {-1, -0.5f}}};
        float[] y = {1, -1};
        try (Model model = modelOf(layer.get(), backend)) {
            model.compile(optimizer(new SGD(0.1)), loss("mse"));
            List<Double> all = new ArrayList<>(model.fit(x, y, epochs(3), batchSize(2), shuffle(false), verbose(0))
                    .get("loss"));
            all.add(model.evaluate(x, y, verbose(0)).get("loss"));
            return all;
        }
    }

    private static Model modelOf(Layer layer, Backend backend) {
        Input x = new Input(3, 2);
        return new Model(x, new Dense(1).apply(layer.apply(x))).backend(backend);
    }

    /** With a kernel of ones and a linear walk of two steps, the output counts twice what is left of 1000 ones. */
    @Test
    void dropout_keeps_the_expected_sum_and_drops_the_same_at_every_step() {
        int features = 1000;
        double rate = 0.25;
        float[][][] ones = new float[1][2][features];
        for (float[] step : ones[0]) {
            Arrays.fill(step, 1);
        }
        SimpleRNN layer = new SimpleRNN(1)
                .activation("linear")
                .kernelInitializer("ones")
                .recurrentInitializer("ones")
                .dropout(rate)
                .seed(11)
                .inputShape(2, features);
        try (Sequential model = new Sequential(layer).backend(new ReferenceBackend())) {
            model.compile(optimizer(new SGD(0.1)), loss("mae"));
            assertThat(model.testOnBatch(ones, new float[] {0}).get("loss")).isEqualTo(2.0 * features);

            double output = model.trainOnBatch(ones, new float[] {0}).get("loss");

            double left = output * (1 - rate) / 2;
            assertThat(left).isCloseTo(Math.rint(left), within(1e-6));
            assertThat(left / features).isCloseTo(1 - rate, within(0.05));
        }
    }

    @Test
    void a_seed_of_its_own_repeats_what_a_layer_drops() {
        assertThat(lossWithSeed(3)).isEqualTo(lossWithSeed(3)).isNotEqualTo(lossWithSeed(4));
    }

    private static double lossWithSeed(long seed) {
        LSTM layer = new LSTM(2)
                .kernelInitializer("ones")
                .recurrentInitializer("ones")
                .dropout(0.5)
                .seed(seed)
                .inputShape(2, 30);
        float[][][] ones = new float[1][2][30];
        Arrays.fill(ones[0][0], 0.05f);
        try (Sequential model = new Sequential(layer).backend(new ReferenceBackend())) {
            model.compile(optimizer(new SGD(0.1)), loss("mae"));
            return model.trainOnBatch(ones, new float[][] {{0, 0}}).get("loss");
        }
    }
}
