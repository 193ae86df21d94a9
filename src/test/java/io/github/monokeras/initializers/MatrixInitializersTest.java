package io.github.monokeras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.Iterator;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orthogonal and Identity. */
class MatrixInitializersTest {

    static Stream<JsonObject> orthogonal() {
        return GoldenInitializers.entries("orthogonal");
    }

    static Stream<JsonObject> identity() {
        return GoldenInitializers.entries("identity");
    }

    static Stream<JsonObject> refused() {
        return GoldenInitializers.entries("refused")
                .filter(golden -> !golden.get("initializer").getAsString().equals("VarianceScaling"));
    }

    /** A stream of which every number is known beforehand; it ends with them. */
    private record Given(PrimitiveIterator.OfDouble numbers) implements RandomGenerator {

        static Given of(Tensor matrix) {
            return new Given(Arrays.stream(matrix.toDoubleArray()).iterator());
        }

        @Override
        public double nextGaussian() {
            return numbers.nextDouble();
        }

        @Override
        public long nextLong() {
            throw new AssertionError("only Gaussian numbers are given");
        }
    }

    @ParameterizedTest
    @MethodSource("orthogonal")
    void orthogonal_makes_of_a_random_matrix_what_keras_makes(JsonObject golden) {
        Given random = Given.of(Golden.tensor(golden.get("matrix")));

        Tensor made = new Orthogonal()
                .gain(golden.get("gain").getAsDouble())
                .initialize(GoldenInitializers.shape(golden), random);

        assertThat(random.numbers().hasNext()).isFalse();
        assertThat(made.maxAbsDifference(Golden.tensor(golden.get("float64")))).isLessThan(2e-7);
        assertThat(made.maxAbsDifference(Golden.tensor(golden.get("float32")))).isLessThan(2e-6);
    }

    @Test
    void orthogonal_has_orthonormal_columns_or_rows_also_when_large() {
        assertOrthonormal(new Orthogonal().seed(1).initialize(Shape.of(100, 100), new Random(1)), true);
        assertOrthonormal(new Orthogonal().seed(2).initialize(Shape.of(100, 100), new Random(1)), false);
        assertOrthonormal(new Orthogonal().initialize(Shape.of(5, 20, 80), new Random(1)), true);
        assertOrthonormal(new Orthogonal().initialize(Shape.of(60, 240), new Random(1)), false);
    }

    /** Products of float32 vectors of length 1: off by some of the float's last bits. */
    private static void assertOrthonormal(Tensor tensor, boolean byColumns) {
        double[][] matrix = tensor.reshape(-1, tensor.shape().dim(-1)).toDoubleMatrix();
        int count = byColumns ? matrix[0].length : matrix.length;
        int length = byColumns ? matrix.length : matrix[0].length;
        for (int i = 0; i < count; i++) {
            for (int j = 0; j <= i; j++) {
                double product = 0;
                for (int k = 0; k < length; k++) {
                    product += byColumns ? matrix[k][i] * matrix[k][j] : matrix[i][k] * matrix[j][k];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(5e-7));
            }
        }
    }

    @Test
    void orthogonal_leaves_a_column_at_0_of_which_nothing_is_left() {
        Tensor nothing = Tensor.of(new float[][] {{0, 1}, {0, 1}});

        assertThat(new Orthogonal().initialize(Shape.of(2, 2), Given.of(nothing)))
                .isEqualTo(Tensor.of(new float[][] {{0, (float) Math.sqrt(0.5)}, {0, (float) Math.sqrt(0.5)}}));
    }

    @ParameterizedTest
    @MethodSource("identity")
    void identity_is_that_of_keras(JsonObject golden) {
        Shape shape = GoldenInitializers.shape(golden);
        Iterator<JsonElement> values = golden.getAsJsonArray("values").iterator();
        float[] expected = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = values.next().getAsFloat();
        }

        assertThat(new Identity().gain(golden.get("gain").getAsDouble()).initialize(shape, new Random(1)))
                .isEqualTo(Tensor.of(shape, expected));
    }

    @Test
    void has_the_defaults_of_keras() {
        assertThat(new Orthogonal())
                .isEqualTo(new Orthogonal(
                        GoldenInitializers.config("Orthogonal").get("gain").getAsDouble(), null));
        assertThat(new Identity())
                .isEqualTo(new Identity(
                        GoldenInitializers.config("Identity").get("gain").getAsDouble()));
    }

    @Test
    void keeps_the_other_option_when_one_is_set() {
        assertThat(new Orthogonal(2, 3L).gain(4)).isEqualTo(new Orthogonal(4, 3L));
        assertThat(new Orthogonal(2, 3L).seed(4)).isEqualTo(new Orthogonal(2, 4L));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_a_shape_that_keras_refuses(JsonObject golden) {
        String name = golden.get("initializer").getAsString();
        Shape shape = GoldenInitializers.shape(golden);

        assertThatThrownBy(() -> Initializer.of(name).initialize(shape, new Random(1)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        name.equals("Identity")
                                ? "Identity: the shape must have exactly 2 axes, got " + shape
                                : "Orthogonal: the shape must have at least 2 axes, got " + shape);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void refuses_a_gain_that_is_not_finite(double gain) {
        assertThatThrownBy(() -> new Orthogonal().gain(gain))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Orthogonal: gain must be finite, got " + gain);
        assertThatThrownBy(() -> new Identity().gain(gain))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Identity: gain must be finite, got " + gain);
    }
}
