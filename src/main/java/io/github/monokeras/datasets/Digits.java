package io.github.monokeras.datasets;

import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Optical Recognition of Handwritten Digits: which of the ten digits is on a picture of 8 x 8 grey pixels?
 *
 * <p>1797 pictures, 1500 to train on and 297 to test on: x {@code (pictures, 8, 8)} from 0, paper, to 16, ink, y
 * {@code (pictures,)} from 0 to 9; both float32. They come with the library and need no network, and one epoch over them
 * takes a moment: an {@link Mnist} to play with. Keras has no such data set, scikit-learn has.
 *
 * <p>The order is scikit-learn's and not mixed: the last 297 pictures are those to test on. They seem to be by hands that
 * wrote few of the others; a test on pictures chosen at random is easier.
 *
 * <p>Creators: E. Alpaydin and C. Kaynak, 1998. UCI Machine Learning Repository, DOI 10.24432/C50P49, licence CC BY 4.0. The
 * file {@code digits.LICENCE.txt} beside the pictures says what was changed.
 *
 * @see <a href="https://doi.org/10.24432/C50P49">Optical Recognition of Handwritten Digits, UCI Machine Learning
 *     Repository</a>
 * @see <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
 * @see <a href="https://scikit-learn.org/stable/modules/generated/sklearn.datasets.load_digits.html">
 *     sklearn.datasets.load_digits</a>
 */
public final class Digits {

    private static final String RESOURCE = "digits.csv.gz";
    private static final int PICTURES = 1797;
    private static final int TRAINING = 1500;
    private static final int SIDE = 8;
    private static final int PIXELS = SIDE * SIDE;

    private Digits() {}

    /**
     * Loads the pictures from the library's own jar: x {@code (1500, 8, 8)} and {@code (297, 8, 8)}, y {@code (1500,)} and
     * {@code (297,)}.
     */
    public static TrainTestSplit loadData() {
        float[] x = new float[PICTURES * PIXELS];
        float[] y = new float[PICTURES];
        InputStream resource = Objects.requireNonNull(Digits.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (InputStream plain = new GZIPInputStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (int picture = 0; picture < PICTURES; picture++) {
                String[] numbers = lines.readLine().split(",", -1);
                for (int pixel = 0; pixel < PIXELS; pixel++) {
                    x[picture * PIXELS + pixel] = Float.parseFloat(numbers[pixel]);
                }
                y[picture] = Float.parseFloat(numbers[PIXELS]);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(RESOURCE + ": cannot be read", failed);
        }
        Tensor pictures = Tensor.of(Shape.of(PICTURES, SIDE, SIDE), x);
        Tensor digits = Tensor.of(y);
        return new TrainTestSplit(
                pictures.slice(0, TRAINING),
                pictures.slice(TRAINING, PICTURES),
                digits.slice(0, TRAINING),
                digits.slice(TRAINING, PICTURES));
    }
}
