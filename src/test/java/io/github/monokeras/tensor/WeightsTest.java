package io.github.monokeras.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final Tensor KERNEL = Tensor.of(new float[][] {{1.997124f}});
    private static final Tensor BIAS = Tensor.of(-0.99108356f);

    @Test
    void print_as_a_python_list_of_arrays() {
        assertThat(Weights.of(KERNEL, BIAS))
                .hasToString("[array([[1.997124]], dtype=float32), array([-0.99108356], dtype=float32)]");
        assertThat(Weights.of()).hasToString("[]");
    }

    @Test
    void keep_the_indentation_of_a_kernel_of_several_rows() {
        Tensor kernel = Tensor.of(new float[][] {{0.5f, -0.25f}, {1, 2}});
        assertThat(Weights.of(kernel, BIAS)).hasToString("""
                [array([[ 0.5 , -0.25],
                       [ 1.  ,  2.  ]], dtype=float32), array([-0.99108356], dtype=float32)]""");
    }

    @Test
    void are_a_list_that_cannot_be_changed() {
        List<Tensor> source = new ArrayList<>(List.of(KERNEL, BIAS));
        Weights weights = Weights.of(source);
        source.clear();
        assertThat(weights).containsExactly(KERNEL, BIAS).isEqualTo(List.of(KERNEL, BIAS));
        assertThatThrownBy(() -> weights.add(BIAS)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> weights.set(0, BIAS)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void measure_the_largest_difference() {
        Weights weights = Weights.of(KERNEL, BIAS);
        assertThat(weights.maxAbsDifference(weights)).isZero();
        assertThat(Weights.of().maxAbsDifference(Weights.of())).isZero();
        assertThat(Weights.of(Tensor.of(1, 2), Tensor.of(3.5))
                        .maxAbsDifference(Weights.of(Tensor.of(1, 2.25), Tensor.of(3))))
                .isEqualTo(0.5);
    }

    @Test
    void refuse_to_be_compared_with_others_of_another_form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(KERNEL, BIAS).maxAbsDifference(Weights.of(KERNEL)))
                .withMessage("Weights.maxAbsDifference: must compare lists of the same length, got 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.of(KERNEL).maxAbsDifference(Weights.of(BIAS)))
                .withMessage("Tensor.maxAbsDifference: shapes must be the same, got (1, 1) and (1,)");
    }
}
