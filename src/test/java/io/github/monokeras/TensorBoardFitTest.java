package io.github.monokeras;

import static io.github.monokeras.Keras.callbacks;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.validationData;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.callbacks.TensorBoard;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.SGD;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Fits with {@code TensorBoard}, and leaves beside its files what TensorBoard's own reader must find in them. */
class TensorBoardFitTest {

    private static final Path FOLDER = Path.of("target", "tensorboard-fit");
    private static final float[] X = {-1, 0, 1, 2, 3, 4};
    private static final float[] Y = {-3, -1, 1, 3, 5, 7};

    @Test
    void writes_a_run_for_training_and_one_for_validation() throws IOException {
        empty(FOLDER);
        History history;
        try (Sequential model = new Sequential(new Dense(1).inputShape(1))) {
            model.compile(optimizer(new SGD(0.0625)), loss("mse"));
            history = model.fit(X, Y, epochs(3), validationData(X, Y), verbose(0), callbacks(new TensorBoard(FOLDER)));
        }
        List<Double> rates = List.of(0.0625, 0.0625, 0.0625);
        Map<String, ?> train =
                Map.of("epoch_loss", points(history.get("loss"), 0), "epoch_learning_rate", points(rates, 0));
        Map<String, ?> validation = Map.of(
                "epoch_loss", points(history.get("val_loss"), 0),
                "evaluation_loss_vs_iterations", points(history.get("val_loss"), 1));
        Map<String, ?> runs = Map.of("train", scalars(train), "validation", scalars(validation));
        Files.writeString(FOLDER.resolve("expected.json"), new Gson().toJson(Map.of("runs", runs)));

        assertThat(FOLDER.resolve("train")).isNotEmptyDirectory();
        assertThat(FOLDER.resolve("validation")).isNotEmptyDirectory();
    }

    private static Map<String, ?> scalars(Map<String, ?> scalars) {
        return Map.of("scalars", scalars, "histograms", Map.of());
    }

    private static List<List<Number>> points(List<Double> values, int firstStep) {
        List<List<Number>> points = new ArrayList<>();
        for (Double value : values) {
            points.add(List.of(firstStep + points.size(), value));
        }
        return points;
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
