package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.losses.GoldenLosses;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Three epochs with each loss, behind the activations that matter to it and with weights of samples, against real Keras. */
class LossTrainingTest {

    private static final int EPOCHS = 3;
    private static final int BATCH_SIZE = 4;

    /** Logits of 30 and more enlarge what float32 rounds off. */
    private static final double FLOAT32 = 2e-5;

    static Stream<Arguments> trainingsOnEveryBackend() {
        List<Arguments> arguments = new ArrayList<>();
        for (JsonElement element : Golden.read("losses").getAsJsonArray("trainings")) {
            JsonObject golden = element.getAsJsonObject();
            String floatx = golden.get("floatx").getAsString();
            String name = golden.get("loss") + " behind " + golden.get("activation") + " in " + floatx;
            for (Backend backend : Backends.all(floatx)) {
                arguments.add(Arguments.of(
                        name,
                        backend,
                        golden,
                        floatx.equals("float64") ? 1e-9 + GoldenLosses.roundedByKeras(golden) : FLOAT32));
            }
        }
        return arguments.stream();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("trainingsOnEveryBackend")
    void trains_as_keras_trains(String name, Backend backend, JsonObject golden, double tolerance) {
        Dense first = new Dense(3).activation("tanh");
        Dense second = new Dense(3).activation(golden.get("activation").getAsString());
        Weights start = Weights.of(Golden.tensors(golden.get("weights")));
        Tensor x = Golden.tensor(golden.get("x"));
        Tensor weights = golden.has("sample_weight") ? Golden.tensor(golden.get("sample_weight")) : null;
        try (Session session = Networks.open(backend, Networks.chain(Shape.of(2), first, second), start)) {
            session.compile(new Compilation(
                    new SGD(golden.get("learning_rate").getAsDouble()), GoldenLosses.of(golden), List.of(), List.of()));
            try (Samples samples = Networks.place(session, x, Golden.tensor(golden.get("y")), weights)) {
                Tensor expected = Golden.tensor(golden.get("expected_loss"));
                for (int epoch = 0; epoch < EPOCHS; epoch++) {
                    session.resetLogs();
                    for (int from = 0; from < samples.count(); from += BATCH_SIZE) {
                        session.train(samples, from, Math.min(from + BATCH_SIZE, samples.count()));
                    }
                    double loss = expected.getFlat(epoch);
                    assertThat(session.logs()[0])
                            .as("loss of epoch %d", epoch)
                            .isCloseTo(loss, within(tolerance * Math.max(1, Math.abs(loss))));
                }
            }
            assertThat(session.weights().maxAbsDifference(Weights.of(Golden.tensors(golden.get("expected_weights")))))
                    .as("weights")
                    .isLessThan(tolerance * 10);
        }
    }
}
