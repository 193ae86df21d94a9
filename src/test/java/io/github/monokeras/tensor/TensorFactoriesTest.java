package io.github.monokeras.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TensorFactoriesTest {
    private static final String KINDS =
            "Tensor.from: value must be a Number, an array of float, double, int or boolean of"
                    + " any rank, a List of Numbers or of Lists, or a Tensor, got ";

    private static void assertTensor(Tensor tensor, String dtype, String shape, double... values) {
        assertThat(tensor.dtype()).hasToString(dtype);
        assertThat(tensor.shape()).hasToString(shape);
        assertThat(tensor.toDoubleArray()).containsExactly(values);
        assertThat(tensor.size()).isEqualTo(values.length);
    }

    @Test
    void takes_floats_of_rank_1_to_4() {
        assertTensor(Tensor.of(1f, 2f), "float32", "(2,)", 1, 2);
        assertTensor(Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}}), "float32", "(2, 3)", 1, 2, 3, 4, 5, 6);
        assertTensor(Tensor.from(new float[][][] {{{1, 2}}, {{3, 4}}}), "float32", "(2, 1, 2)", 1, 2, 3, 4);
        assertTensor(Tensor.from(new float[][][][] {{{{1}, {2}}}}), "float32", "(1, 1, 2, 1)", 1, 2);
    }

    @Test
    void takes_doubles_of_rank_1_to_4() {
        assertTensor(Tensor.of(0.1, 0.2), "float64", "(2,)", 0.1, 0.2);
        assertTensor(Tensor.of(new double[][] {{0.1}, {0.2}}), "float64", "(2, 1)", 0.1, 0.2);
        assertTensor(Tensor.from(new double[][][] {{{1, 2}}, {{3, 4}}}), "float64", "(2, 1, 2)", 1, 2, 3, 4);
        assertTensor(Tensor.from(new double[][][][] {{{{1}, {2}}}}), "float64", "(1, 1, 2, 1)", 1, 2);
    }

    @Test
    void holds_ints_as_float32() {
        assertTensor(Tensor.of(-1, 0, 1), "float32", "(3,)", -1, 0, 1);
        assertTensor(Tensor.of(new int[][] {{1, 2}, {3, 4}}), "float32", "(2, 2)", 1, 2, 3, 4);
    }

    @Test
    void takes_nothing() {
        assertTensor(Tensor.of(), "float32", "(0,)");
        assertTensor(Tensor.of(new double[2][0]), "float64", "(2, 0)");
        assertTensor(Tensor.of(new float[0][5]), "float32", "(0, 0)");
        assertTensor(Tensor.from(List.of()), "float32", "(0,)");
        assertTensor(Tensor.from(List.of(List.of(), List.of())), "float32", "(2, 0)");
    }

    @Test
    void takes_flat_numbers_with_a_shape() {
        assertTensor(Tensor.of(Shape.of(2, 1), new float[] {1, 2}), "float32", "(2, 1)", 1, 2);
        assertTensor(Tensor.of(Shape.of(), new double[] {0.1}), "float64", "()", 0.1);
        assertTensor(Tensor.zeros(DType.FLOAT32, Shape.of(1, 2)), "float32", "(1, 2)", 0, 0);
        assertTensor(Tensor.zeros(DType.FLOAT64, Shape.of(0, 2)), "float64", "(0, 2)");
    }

    @Test
    void refuses_numbers_that_do_not_fill_the_shape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(Shape.of(2, 2), new float[3]))
                .withMessage("Tensor.of: shape (2, 2) must have 4 values, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(Shape.of(2, 2), new double[5]))
                .withMessage("Tensor.of: shape (2, 2) must have 4 values, got 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.zeros(DType.FLOAT32, Shape.of(Shape.UNKNOWN, 3)))
                .withMessage("Tensor: every dimension must be known, got shape (None, 3); give each a size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.zeros(DType.FLOAT32, Shape.of(65536, 65536)))
                .withMessage("Tensor: size must be at most 2147483647, got 4294967296 of shape (65536, 65536);"
                        + " split the data");
    }

    @Test
    void refuses_ragged_rows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(new float[][] {{1, 2}, {3, 4}, {5, 6, 7}}))
                .withMessage("Tensor: rows must have one length, got row [2] of length 3 after rows of length 2;"
                        + " pad or cut them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(new double[][][] {{{1}, {2}}, {{3}, {}}}))
                .withMessage("Tensor: rows must have one length, got row [1][1] of length 0 after rows of length 1;"
                        + " pad or cut them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(new float[][] {{1, 2}, null}))
                .withMessage("Tensor: rows must be arrays, got null at row [1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(new int[][] {null, {1, 2}}))
                .withMessage("Tensor: rows must be arrays, got null at row [0]");
    }

    @Test
    void makes_a_row_of_one_number() {
        assertTensor(Tensor.from(6), "float32", "(1,)", 6);
        assertTensor(Tensor.from(6L), "float32", "(1,)", 6);
        assertTensor(Tensor.from(0.1f), "float32", "(1,)", (double) 0.1f);
        assertTensor(Tensor.from(0.5), "float32", "(1,)", 0.5);
        assertTensor(Tensor.from(Double.NaN), "float32", "(1,)", Double.NaN);
        assertTensor(Tensor.from(0.1), "float64", "(1,)", 0.1);
        assertTensor(Tensor.from(1e300), "float64", "(1,)", 1e300);
    }

    @Test
    void makes_a_tensor_of_any_primitive_array() {
        assertTensor(Tensor.from(new float[] {1, 2}), "float32", "(2,)", 1, 2);
        assertTensor(Tensor.from(new double[] {0.5}), "float64", "(1,)", 0.5);
        assertTensor(Tensor.from(new int[][] {{1}, {2}}), "float32", "(2, 1)", 1, 2);
        assertTensor(Tensor.from(new boolean[] {true, false}), "float32", "(2,)", 1, 0);
        assertTensor(Tensor.from(new float[1][1][1][1][2]), "float32", "(1, 1, 1, 1, 2)", 0, 0);
    }

    @Test
    void returns_a_tensor_as_it_is() {
        Tensor tensor = Tensor.of(1f);
        assertThat(Tensor.from(tensor)).isSameAs(tensor);
    }

    @Test
    void makes_a_tensor_of_nested_lists() {
        assertTensor(Tensor.from(List.of(1, 2.5, 3f)), "float32", "(3,)", 1, 2.5, 3);
        assertTensor(Tensor.from(List.of(List.of(1, 2), List.of(3, 4))), "float32", "(2, 2)", 1, 2, 3, 4);
        assertTensor(Tensor.from(List.of(List.of(List.of(1)), List.of(List.of(2)))), "float32", "(2, 1, 1)", 1, 2);
        assertTensor(Tensor.from(List.of(List.of(1, 2), List.of(3, 0.1))), "float64", "(2, 2)", 1, 2, 3, 0.1);
    }

    @Test
    void refuses_lists_that_are_not_rectangular() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(List.of(List.of(1, 2), List.of(3))))
                .withMessage("Tensor: rows must have one length, got row [1] of length 1 after rows of length 2;"
                        + " pad or cut them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(List.of(1, List.of(2))))
                .withMessage("Tensor: entries of the List must be Numbers here, got a List at [1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(List.of(List.of(1), 2)))
                .withMessage("Tensor: entries of the List must be Lists here, got java.lang.Integer at [1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(List.of(List.of(1, "2"))))
                .withMessage("Tensor: entries of the List must be Numbers here, got java.lang.String at [0][1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(Arrays.asList(1, null)))
                .withMessage("Tensor: entries of the List must be Numbers here, got null at [1]");
    }

    @Test
    void refuses_everything_else() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tensor.from("6")).withMessage(KINDS + "java.lang.String");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(new Float[] {1f}))
                .withMessage(KINDS + "java.lang.Float[]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(new char[][] {{'a'}}))
                .withMessage(KINDS + "char[][]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.from(Map.of().getClass()))
                .withMessage(KINDS + "java.lang.Class");
        assertThatIllegalArgumentException().isThrownBy(() -> Tensor.from(null)).withMessage(KINDS + "null");
    }
}
