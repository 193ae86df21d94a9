package io.github.monokeras.examples;

import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.Model;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.TextVectorization;
import io.github.monokeras.preprocessing.TrainTestSplit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The models of TensorFlow's tutorials learn what their tutorials are about. */
class TutorialExamplesTest {

    @Test
    void convolutions_find_a_shape_wherever_it_is() {
        TrainTestSplit drawn = ImageClassification.drawn(1);

        double convolutional = ImageClassification.accuracyOfConvolutional(drawn);

        assertThat(convolutional).isGreaterThan(0.95);
        assertThat(convolutional).isGreaterThan(ImageClassification.accuracyOfDense(drawn));
    }

    @Test
    void reviews_are_told_by_their_words() {
        TextClassification.Reviews train = TextClassification.Reviews.written(600, 1);
        TextClassification.Reviews test = TextClassification.Reviews.written(200, 2);
        TextVectorization vectorize = new TextVectorization().maxTokens(100).outputSequenceLength(12);
        vectorize.adapt(train.texts());

        assertThat(TextClassification.accuracyOfMean(vectorize, train, test)).isGreaterThan(0.95);
        assertThat(TextClassification.accuracyOfLstm(vectorize, train, test)).isGreaterThan(0.95);
    }

    @Test
    void pets_are_told_by_their_columns() {
        Map<String, List<String>> test = StructuredData.columns(StructuredData.pets(200, 2));

        try (Model model = StructuredData.trained(StructuredData.columns(StructuredData.pets(600, 1)))) {
            assertThat(model.evaluate(StructuredData.inputs(test), StructuredData.numbers(test, "adopted"), verbose(0))
                            .get("accuracy"))
                    .isGreaterThan(0.85);
        }
    }

    @Test
    void a_network_predicts_better_than_a_line() {
        TrainTestSplit cars = FuelRegression.cars(400, 1);

        double line = FuelRegression.error(cars);
        double network = FuelRegression.error(cars, dense(), dense());

        assertThat(line).isLessThan(2);
        assertThat(network).isLessThan(line);
    }

    private static Dense dense() {
        return new Dense(64).activation("relu");
    }

    @Test
    void a_large_network_learns_noise_by_heart_unless_it_is_kept_from_that() {
        TrainTestSplit data = OverfitUnderfit.noisy(300, 1);

        History large = OverfitUnderfit.fit(data, dense(), dense(), dense());

        assertThat(OverfitUnderfit.last(large, "val_binary_crossentropy"))
                .isGreaterThan(3 * OverfitUnderfit.last(large, "binary_crossentropy"));
    }

    @Test
    void windows_of_a_series_tell_what_comes_next() {
        float[] series = TimeSeries.temperatures(600, 1);
        double unchanged = TimeSeries.errorOfNoChange(series);

        assertThat(TimeSeries.error(series, new Conv1D(16, 3).activation("relu"), new Flatten()))
                .isLessThan(unchanged / 3);
        assertThat(TimeSeries.error(series, new LSTM(16))).isLessThan(unchanged / 3);
    }
}
