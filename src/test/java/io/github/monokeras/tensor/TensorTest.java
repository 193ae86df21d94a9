package io.github.monokeras.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TensorTest {
    private static final Tensor MATRIX = Tensor.of(new float[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void gives_elements_by_index_and_by_position() {
        assertThat(MATRIX.get(0, 0)).isEqualTo(1);
        assertThat(MATRIX.get(1, 2)).isEqualTo(6);
        assertThat(MATRIX.get(-1, -3)).isEqualTo(4);
        assertThat(MATRIX.getFlat(3)).isEqualTo(4);
        assertThat(Tensor.of(0.1).get(0)).isEqualTo(0.1);
        assertThat(Tensor.of(0.1f).get(0)).isEqualTo((double) 0.1f);
        assertThat(Tensor.of(5f).reshape().get()).isEqualTo(5);
    }

    @Test
    void refuses_an_index_that_is_not_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.get(1))
                .withMessage("Tensor.get: shape (2, 3) must have an index of 2 numbers, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.get(1, 3))
                .withMessage("Tensor.get: index along axis 1 of shape (2, 3) must be from -3 to 2, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.get(-3, 0))
                .withMessage("Tensor.get: index along axis 0 of shape (2, 3) must be from -2 to 1, got -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.getFlat(6))
                .withMessage("Tensor.getFlat: index must be at least 0 and below 6, got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.getFlat(-1))
                .withMessage("Tensor.getFlat: index must be at least 0 and below 6, got -1");
    }

    @Test
    void gives_copies_of_either_kind() {
        Tensor precise = Tensor.of(new double[][] {{0.1, 2}});
        assertThat(MATRIX.toFloatArray()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(MATRIX.toDoubleArray()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(MATRIX.toFloatMatrix()).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(MATRIX.toDoubleMatrix()).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(precise.toFloatArray()).containsExactly(0.1f, 2);
        assertThat(precise.toDoubleArray()).containsExactly(0.1, 2);
        assertThat(precise.toFloatMatrix()).isDeepEqualTo(new float[][] {{0.1f, 2}});
        assertThat(precise.toDoubleMatrix()).isDeepEqualTo(new double[][] {{0.1, 2}});
    }

    @Test
    void is_not_changed_through_the_arrays_around_it() {
        float[] floats = {1, 2};
        double[] doubles = {1, 2};
        int[][] ints = {{1, 2}};
        Tensor ofFloats = Tensor.of(floats);
        Tensor ofDoubles = Tensor.of(doubles);
        Tensor ofInts = Tensor.of(ints);
        Tensor shaped = Tensor.of(Shape.of(2, 1), floats);
        Tensor preciselyShaped = Tensor.of(Shape.of(2, 1), doubles);
        floats[0] = 9;
        doubles[0] = 9;
        ints[0][0] = 9;
        ofFloats.toFloatArray()[0] = 9;
        ofDoubles.toDoubleArray()[0] = 9;
        ofInts.toFloatMatrix()[0][0] = 9;
        assertThat(ofFloats).hasToString("[1. 2.]");
        assertThat(ofDoubles).hasToString("[1. 2.]");
        assertThat(ofInts).hasToString("[[1. 2.]]");
        assertThat(shaped.get(0, 0)).isEqualTo(1);
        assertThat(preciselyShaped.get(0, 0)).isEqualTo(1);
    }

    @Test
    void gives_a_matrix_only_of_rank_2() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(1f, 2f).toFloatMatrix())
                .withMessage("Tensor.toFloatMatrix: rank must be 2, got shape (2,); reshape first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(1f, 2f).toDoubleMatrix())
                .withMessage("Tensor.toDoubleMatrix: rank must be 2, got shape (2,); reshape first");
    }

    @Test
    void gives_its_one_element_as_an_item() {
        assertThat(Tensor.of(new float[][] {{6}}).item()).isEqualTo(6);
        assertThatIllegalArgumentException()
                .isThrownBy(MATRIX::item)
                .withMessage("Tensor.item: must have exactly one element, got shape (2, 3); use get or getFlat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(new float[0]).item())
                .withMessage("Tensor.item: must have exactly one element, got shape (0,); use get or getFlat");
    }

    @Test
    void changes_its_shape_but_not_its_order() {
        assertThat(MATRIX.reshape(3, 2)).hasToString("[[1. 2.]\n [3. 4.]\n [5. 6.]]");
        assertThat(MATRIX.reshape(-1)).isEqualTo(Tensor.of(1f, 2f, 3f, 4f, 5f, 6f));
        assertThat(MATRIX.reshape(1, -1, 3).shape()).isEqualTo(Shape.of(1, 2, 3));
        assertThat(MATRIX.slice(0, 0).reshape(3, -1).shape()).isEqualTo(Shape.of(3, 0));
    }

    @Test
    void refuses_a_shape_of_another_size() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.reshape(4, 2))
                .withMessage("Tensor.reshape: new shape must have 6 elements as (2, 3) has, got [4, 2]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.reshape(4, -1))
                .withMessage("Tensor.reshape: new shape must have 6 elements as (2, 3) has, got [4, -1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.slice(0, 0).reshape(0, -1))
                .withMessage("Tensor.reshape: -1 must stand for one size, got [0, -1]; any would do");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.reshape(-1, -1))
                .withMessage("Tensor.reshape: at most one dimension must be -1, got [-1, -1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.reshape(3, -2))
                .withMessage("Shape: dimension 1 must be at least 0, or Shape.UNKNOWN, got -2");
    }

    @Test
    void changes_its_dtype() {
        assertThat(MATRIX.cast(DType.FLOAT32)).isSameAs(MATRIX);
        assertThat(Tensor.of(0.1).cast(DType.FLOAT32)).isEqualTo(Tensor.of(0.1f));
        assertThat(Tensor.of(0.1f).cast(DType.FLOAT64)).isEqualTo(Tensor.of((double) 0.1f));
    }

    @Test
    void takes_rows_from_the_first_axis() {
        assertThat(MATRIX.slice(1, 2)).isEqualTo(Tensor.of(new float[][] {{4, 5, 6}}));
        assertThat(MATRIX.slice(0, 2)).isEqualTo(MATRIX);
        assertThat(MATRIX.slice(2, 2).shape()).isEqualTo(Shape.of(0, 3));
        assertThat(Tensor.of(1.5, 2.5, 3.5).slice(1, 3)).isEqualTo(Tensor.of(2.5, 3.5));
        assertThat(MATRIX.gather(new int[] {1, 0, 1})).isEqualTo(Tensor.of(new float[][] {
            {4, 5, 6}, {1, 2, 3}, {4, 5, 6}
        }));
        assertThat(MATRIX.gather(new int[0]).shape()).isEqualTo(Shape.of(0, 3));
        assertThat(Tensor.zeros(DType.FLOAT32, Shape.of(0, 65536, 65536))
                        .slice(0, 0)
                        .shape())
                .isEqualTo(Shape.of(0, 65536, 65536));
    }

    @Test
    void refuses_rows_that_are_not_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.slice(1, 3))
                .withMessage("Tensor.slice: must have 0 <= from <= to <= 2, got from 1 and to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.slice(2, 1))
                .withMessage("Tensor.slice: must have 0 <= from <= to <= 2, got from 2 and to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.slice(-1, 1))
                .withMessage("Tensor.slice: must have 0 <= from <= to <= 2, got from -1 and to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.gather(new int[] {0, 2}))
                .withMessage("Tensor.gather: row must be at least 0 and below 2, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(6f).reshape().slice(0, 1))
                .withMessage("Tensor.slice: rank must be at least 1, got shape (); reshape first");
    }

    @Test
    void finds_the_first_number_that_is_not_finite() {
        assertThat(MATRIX.firstNonFinite()).isEmpty();
        assertThat(Tensor.of(1, Double.NaN, Double.POSITIVE_INFINITY).firstNonFinite())
                .hasValue(1);
        assertThat(Tensor.of(1f, 2f, Float.NEGATIVE_INFINITY).firstNonFinite()).hasValue(2);
    }

    @Test
    void measures_the_largest_difference() {
        double nan = Double.NaN;
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(Tensor.of(1f, 5f).maxAbsDifference(Tensor.of(1.5, 3))).isEqualTo(2);
        assertThat(Tensor.of(nan, infinity).maxAbsDifference(Tensor.of(nan, infinity)))
                .isZero();
        assertThat(Tensor.of(nan).maxAbsDifference(Tensor.of(1.0))).isEqualTo(infinity);
        assertThat(Tensor.of(1.0).maxAbsDifference(Tensor.of(nan))).isEqualTo(infinity);
        assertThat(Tensor.of(infinity).maxAbsDifference(Tensor.of(-infinity))).isEqualTo(infinity);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MATRIX.maxAbsDifference(MATRIX.reshape(6)))
                .withMessage("Tensor.maxAbsDifference: shapes must be the same, got (2, 3) and (6,)");
    }

    @Test
    void equals_a_tensor_of_the_same_shape_dtype_and_bits_only() {
        assertThat(MATRIX)
                .isEqualTo(MATRIX.reshape(6).reshape(2, 3))
                .hasSameHashCodeAs(MATRIX.reshape(6).reshape(2, 3));
        assertThat(MATRIX).isNotEqualTo(MATRIX.reshape(3, 2)).isNotEqualTo(MATRIX.cast(DType.FLOAT64));
        assertThat(MATRIX).isNotEqualTo(MATRIX.gather(new int[] {0, 0})).isNotEqualTo(MATRIX.toString());
        assertThat(Tensor.of(Float.NaN)).isEqualTo(Tensor.of(Float.NaN));
        assertThat(Tensor.of(0.0f)).isNotEqualTo(Tensor.of(-0.0f));
    }

    @Test
    void finds_the_place_of_the_largest_in_each_row_as_numpy_does() {
        Tensor rows = Tensor.of(new double[][] {{1, 3, 2}, {2, 2, 1}, {-0.0, 0.0, -1}, {1, Double.NaN, Double.NaN}});

        assertThat(rows.argMax()).containsExactly(1, 0, 0, 1);
        assertThat(rows.reshape(2, 2, 3).argMax()).containsExactly(1, 0, 0, 1);
        assertThat(Tensor.of(1f, 5f).argMax()).containsExactly(1);
        assertThatThrownBy(() -> Tensor.of(new float[2][0]).argMax())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tensor.argMax: the last axis must have at least 1 number, got shape (2, 0)");
    }
}
