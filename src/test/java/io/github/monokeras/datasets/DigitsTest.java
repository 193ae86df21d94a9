package io.github.monokeras.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.preprocessing.TrainTestSplit;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures against those that real scikit-learn loads. */
class DigitsTest {

    private static final JsonObject GOLDEN = Golden.read("digits");

    private final TrainTestSplit data = Digits.loadData();
    private final Tensor pictures = Tensor.concatenate(List.of(data.xTrain(), data.xTest()));
    private final Tensor digits = Tensor.concatenate(List.of(data.yTrain(), data.yTest()));

    @Test
    void has_1500_pictures_to_train_on_and_297_to_test_on_in_float32() {
        assertThat(data.xTrain().shape()).isEqualTo(Shape.of(1500, 8, 8));
        assertThat(data.xTest().shape()).isEqualTo(Shape.of(297, 8, 8));
        assertThat(data.yTrain().shape()).isEqualTo(Shape.of(1500));
        assertThat(data.yTest().shape()).isEqualTo(Shape.of(297));
        assertThat(List.of(data.xTrain(), data.xTest(), data.yTrain(), data.yTest()))
                .extracting(Tensor::dtype)
                .containsOnly(DType.FLOAT32);
        assertThat(pictures.shape().dims()).containsExactly(integers("shape"));
    }

    @Test
    void has_each_digit_as_often_as_scikit_learn() {
        int[] counts = new int[10];
        for (double digit : digits.toDoubleArray()) {
            counts[(int) digit]++;
        }
        assertThat(counts)
                .containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180)
                .containsExactly(integers("counts"));
    }

    @Test
    void has_pixels_from_0_to_16_with_scikit_learns_sums() {
        double[] pixels = pictures.toDoubleArray();
        assertThat(Arrays.stream(pixels).min().orElseThrow())
                .isEqualTo(0)
                .isEqualTo(GOLDEN.get("smallest").getAsDouble());
        assertThat(Arrays.stream(pixels).max().orElseThrow())
                .isEqualTo(16)
                .isEqualTo(GOLDEN.get("largest").getAsDouble());
        assertThat(Arrays.stream(pixels).sum()).isEqualTo(GOLDEN.get("sum").getAsDouble());

        double[] ofEachPixel = new double[64];
        double[] ofEachDigit = new double[10];
        for (int i = 0; i < pixels.length; i++) {
            ofEachPixel[i % 64] += pixels[i];
            ofEachDigit[(int) digits.get(i / 64)] += pixels[i];
        }
        assertThat(Tensor.of(Shape.of(8, 8), ofEachPixel)).isEqualTo(Golden.tensor(GOLDEN.get("sum_of_each_pixel")));
        assertThat(Tensor.of(ofEachDigit)).isEqualTo(Golden.tensor(GOLDEN.get("sum_of_each_digit")));
    }

    @Test
    void has_scikit_learns_pictures_at_both_ends_and_where_it_is_split() {
        for (JsonElement picture : GOLDEN.getAsJsonArray("pictures")) {
            int index = picture.getAsJsonObject().get("index").getAsInt();
            assertThat(pictures.slice(index, index + 1).reshape(8, 8).cast(DType.FLOAT64))
                    .as("picture " + index)
                    .isEqualTo(Golden.tensor(picture.getAsJsonObject().get("pixels")));
        }
    }

    @Test
    void has_all_pixels_and_labels_of_scikit_learn() throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(pictures.size() * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (double pixel : pictures.toDoubleArray()) {
            bytes.putDouble(pixel);
        }
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())))
                .isEqualTo(GOLDEN.get("sha256").getAsString());
        assertThat(digits.cast(DType.FLOAT64)).isEqualTo(Golden.tensor(GOLDEN.get("target")));
    }

    @Test
    void loads_the_same_every_time() {
        assertThat(Digits.loadData()).isEqualTo(data);
    }

    @Test
    void names_its_creators_its_source_and_its_licence_beside_the_pictures() throws IOException {
        try (InputStream licence = Digits.class.getResourceAsStream("digits.LICENCE.txt")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("E. Alpaydin, C. Kaynak")
                    .contains("UCI Machine Learning Repository, https://doi.org/10.24432/C50P49")
                    .contains("https://creativecommons.org/licenses/by/4.0/")
                    .contains("What was changed:");
        }
    }

    private static int[] integers(String key) {
        return GOLDEN.getAsJsonArray(key).asList().stream()
                .mapToInt(JsonElement::getAsInt)
                .toArray();
    }
}
