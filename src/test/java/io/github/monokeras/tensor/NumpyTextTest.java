package io.github.monokeras.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class NumpyTextTest {
    private record Golden(List<Case> cases) {}

    private record Case(String dtype, List<Integer> shape, String bits, String str, String repr) {
        Tensor tensor() {
            Shape dims = Shape.of(shape.stream().mapToInt(Integer::intValue).toArray());
            ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(bits));
            if (dtype.equals("float32")) {
                float[] values = new float[bytes.capacity() / Float.BYTES];
                bytes.asFloatBuffer().get(values);
                return Tensor.of(dims, values);
            }
            double[] values = new double[bytes.capacity() / Double.BYTES];
            bytes.asDoubleBuffer().get(values);
            return Tensor.of(dims, values);
        }
    }

    private static List<Case> cases() throws IOException {
        var stream = Objects.requireNonNull(NumpyTextTest.class.getResourceAsStream("/golden/numpy_text.json"));
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Golden.class).cases();
        }
    }

    @Test
    void prints_every_golden_array_as_numpy_does() throws IOException {
        List<Case> cases = cases();
        assertThat(cases).hasSizeGreaterThan(400);
        SoftAssertions all = new SoftAssertions();
        for (Case golden : cases) {
            Tensor tensor = golden.tensor();
            all.assertThat(tensor.toString()).isEqualTo(golden.str());
            all.assertThat(tensor.repr()).isEqualTo(golden.repr());
        }
        all.assertAll();
    }

    @Test
    void prints_the_numbers_of_the_article() {
        assertThat(Tensor.of(new float[][] {{10.991661f}})).hasToString("[[10.991661]]");
        assertThat(Tensor.of(new float[][] {{1.997124f}}).repr()).isEqualTo("array([[1.997124]], dtype=float32)");
    }

    @Test
    void prints_a_column_as_numpy_does() {
        assertThat(Tensor.of(new float[][] {{-1}, {0.25f}, {10}})).hasToString("""
                [[-1.  ]
                 [ 0.25]
                 [10.  ]]""");
    }

    @Test
    void leaves_blank_lines_between_matrices() {
        assertThat(Tensor.from(new double[][][] {{{1, 2}}, {{3, 4}}}).repr()).isEqualTo("""
                array([[[1., 2.]],

                       [[3., 4.]]])""");
    }

    @Test
    void prints_fewer_digits_than_java_where_fewer_tell_the_number() {
        double number = 0x1p-44;
        assertThat(Tensor.of(number).reshape()).hasToString("5.684341886080802e-14");
    }

    @Test
    void turns_to_exponents_at_a_million_in_float32_and_at_a_hundred_million_in_float64() {
        assertThat(Tensor.of(999999f)).hasToString("[999999.]");
        assertThat(Tensor.of(1000000f)).hasToString("[1.e+06]");
        assertThat(Tensor.of(99999999.0)).hasToString("[99999999.]");
        assertThat(Tensor.of(100000000.0)).hasToString("[1.e+08]");
    }

    @Test
    void leaves_out_the_middle_of_more_than_1000_elements() {
        assertThat(Tensor.zeros(DType.FLOAT32, Shape.of(1001)).repr())
                .isEqualTo("array([0., 0., 0., ..., 0., 0., 0.], shape=(1001,), dtype=float32)");
        assertThat(Tensor.zeros(DType.FLOAT64, Shape.of(7, 200))).hasToString("""
                [[0. 0. 0. ... 0. 0. 0.]
                 [0. 0. 0. ... 0. 0. 0.]
                 [0. 0. 0. ... 0. 0. 0.]
                 ...
                 [0. 0. 0. ... 0. 0. 0.]
                 [0. 0. 0. ... 0. 0. 0.]
                 [0. 0. 0. ... 0. 0. 0.]]""");
    }
}
