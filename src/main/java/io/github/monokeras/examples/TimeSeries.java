package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.preprocessing.Dataset;
import io.github.monokeras.tensor.Tensor;
import java.util.Random;

/**
 * Predicts the next number of a series from the twelve before it, as TensorFlow's tutorial on time series does: with a
 * convolution and with an LSTM, against the guess that nothing changes.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/structured_data/time_series">Time series forecasting</a>
 */
public final class TimeSeries {

    private static final int WINDOW = 12;

    private TimeSeries() {}

    /** Trains both models and prints their mean errors on the end of the series. */
    public static void main() {
        float[] series = temperatures(600, 1);
        System.out.println("Nothing changes: error %.3f".formatted(errorOfNoChange(series)));
        System.out.println("Convolution:     error %.3f"
                .formatted(error(series, new Conv1D(16, 3).activation("relu"), new Flatten())));
        System.out.println("LSTM:            error %.3f".formatted(error(series, new LSTM(16))));
    }

    static double error(float[] series, Layer... layers) {
        setRandomSeed(1);
        Dataset train = windows(series, 0, 450);
        Dataset test = windows(series, 450, series.length);
        try (var model = new Sequential(new Input(WINDOW, 1))) {
            for (Layer layer : layers) {
                model.add(layer);
            }
            model.add(new Dense(1));
            model.compile(optimizer(new Adam(0.01)), loss("mse"), metrics("mae"));
            model.fit(train, epochs(20), verbose(0));
            return model.evaluate(test, verbose(0)).get("mae");
        }
    }

    static double errorOfNoChange(float[] series) {
        double sum = 0;
        int count = 0;
        for (int i = 450 + WINDOW; i < series.length; i++) {
            sum += Math.abs(series[i] - series[i - 1]);
            count++;
        }
        return sum / count;
    }

    /** Cuts a part of a series into windows, each with the number behind it as its target. */
    private static Dataset windows(float[] series, int from, int to) {
        Tensor part = Tensor.of(series).slice(from, to).reshape(to - from, 1);
        Tensor targets = Tensor.of(series).slice(from + WINDOW, to);
        return timeseriesDatasetFromArray(part, targets, WINDOW);
    }

    /** Makes a series with two rhythms and some noise. */
    static float[] temperatures(int count, long seed) {
        Random random = new Random(seed);
        float[] series = new float[count];
        for (int hour = 0; hour < count; hour++) {
            series[hour] = (float) (Math.sin(hour / 2.0) + 0.5 * Math.sin(hour / 9.0) + 0.05 * random.nextGaussian());
        }
        return series;
    }
}
