package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Normalization against real Keras. */
class NormalizationTest {

    private static final JsonObject GOLDEN = Golden.read("normalization");

    static Stream<Backend> backends() {
        return Backends.all("float32").stream();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void adapts_as_keras_does(Backend backend) {
        // The first case is a row of numbers, which Keras takes for one sample and we for samples of one feature.
        for (JsonElement element : GOLDEN.getAsJsonArray("adapted").asList().subList(1, 3)) {
            JsonObject golden = element.getAsJsonObject();
            Tensor data = Golden.tensor(golden.get("data"));
            var layer = new Normalization();
            layer.adapt(data);
            try (var model = new Sequential(layer).backend(backend)) {
                assertClose(layer.getWeights(), golden.get("weights"));
                assertThat(layer.weightSpecs())
                        .extracting("name")
                        .containsExactlyElementsOf(GoldenModels.strings(golden.get("weight_names")));
                assertThat(layer.countParams()).isEqualTo(golden.get("params").getAsLong());
                assertThat(model.predict(data, verbose(0))
                                .cast(data.dtype())
                                .maxAbsDifference(Golden.tensor(golden.get("output"))))
                        .isLessThan(1e-6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void takes_mean_and_variance_as_keras_does(Backend backend) {
        for (JsonElement element : GOLDEN.getAsJsonArray("given")) {
            JsonObject golden = element.getAsJsonObject();
            Tensor data = Golden.tensor(golden.get("data"));
            var layer = new Normalization()
                    .mean(Golden.tensor(golden.get("mean")).toDoubleArray())
                    .variance(Golden.tensor(golden.get("variance")).toDoubleArray())
                    .inputShape(data.shape().dim(-1));
            try (var model = new Sequential(layer).backend(backend)) {
                assertThat(model.getWeights()).isEmpty();
                assertThat(model.predict(data, verbose(0))
                                .cast(data.dtype())
                                .maxAbsDifference(Golden.tensor(golden.get("output"))))
                        .isLessThan(1e-6);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void trains_what_stands_behind_it_and_stays_as_it_is(Backend backend) {
        JsonObject golden = GOLDEN.getAsJsonObject("trained");
        Tensor x = Golden.tensor(golden.get("x"));
        var layer = new Normalization();
        layer.adapt(x);
        var dense = new Dense(1);
        try (var model = new Sequential(layer, dense).backend(backend)) {
            dense.setWeights(List.of(new float[][] {{0.5f}, {-0.25f}}, new float[] {0.125f}));
            model.compile(optimizer(new SGD(0.1)), loss("mse"));
            var history =
                    model.fit(x, Golden.tensor(golden.get("y")), epochs(20), batchSize(2), shuffle(false), verbose(0));

            assertThat(Tensor.from(history.get("loss"))
                            .cast(x.dtype())
                            .maxAbsDifference(Golden.tensor(golden.get("loss"))))
                    .isLessThan(1e-5);
            assertClose(model.getWeights(), golden.get("weights"));
            StringBuilder summary = new StringBuilder();
            model.summary(summary::append);
            assertThat(summary).contains("Total params: 8", "Trainable params: 3", "Non-trainable params: 5");
        }
    }

    @Test
    void a_row_of_numbers_is_one_feature() {
        var layer = new Normalization();
        layer.adapt(new float[] {1, 2, 3, 4, 5});
        var model = new Sequential(layer).backend("reference");

        assertThat(layer.getWeights())
                .isEqualTo(Weights.of(
                        Tensor.of(3.0), Tensor.of(2.0), Tensor.of(0.0).reshape()));
        assertThat(model.predict(new float[] {3}, verbose(0)).item()).isZero();
    }

    @Test
    void adapts_anew_in_a_model_that_is_built() {
        var layer = new Normalization().inputShape(1);
        var model = new Sequential(layer).backend("reference");
        assertThat(model.predict(7, verbose(0)).item()).isEqualTo(7);

        layer.adapt(new double[] {6, 8});

        assertThat(model.predict(7, verbose(0)).item()).isZero();
        assertThat(model.predict(8, verbose(0)).item()).isEqualTo(1);
    }

    @Test
    void refuses_what_does_not_fit() {
        assertThatThrownBy(() ->
                        new Sequential(new Normalization().name("norm").mean(3).inputShape(2)))
                .hasMessage("Normalization \"norm\": mean and variance must be given together; give the other too");
        assertThatThrownBy(() -> new Sequential(new Normalization()
                        .name("norm")
                        .mean(3, 4, 5)
                        .variance(1)
                        .inputShape(2)))
                .hasMessage("Normalization \"norm\": mean and variance must hold 1 number or 2, got 3");
        assertThatThrownBy(() -> new Normalization().name("norm").adapt(new float[0]))
                .hasMessage("Normalization \"norm\": adapt needs at least 1 sample, got shape (0, 1)");
        var layer = new Normalization().name("norm").inputShape(2);
        var model = new Sequential(layer).backend("reference");
        assertThatThrownBy(() -> layer.adapt(new float[][] {{1, 2, 3}}))
                .hasMessage("Normalization \"norm\": mean must have shape (2,), got (3,)");
        assertThat(model.getWeights().get(0)).isEqualTo(Tensor.of(0.0, 0.0));
    }

    private static void assertClose(Weights weights, JsonElement golden) {
        List<Tensor> expected = Golden.tensors(golden);
        assertThat(weights).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(weights.get(i).maxAbsDifference(expected.get(i))).isLessThan(1e-5);
        }
    }
}
