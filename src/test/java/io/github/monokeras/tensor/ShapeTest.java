package io.github.monokeras.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void prints_as_a_python_tuple() {
        assertThat(Shape.of()).hasToString("()");
        assertThat(Shape.of(6)).hasToString("(6,)");
        assertThat(Shape.of(Shape.UNKNOWN, 3)).hasToString("(None, 3)");
        assertThat(Shape.of(0, 28, 28)).hasToString("(0, 28, 28)");
    }

    @Test
    void counts_dimensions_and_elements() {
        assertThat(Shape.of().rank()).isZero();
        assertThat(Shape.of().size()).isEqualTo(1);
        assertThat(Shape.of(2, 3, 4).rank()).isEqualTo(3);
        assertThat(Shape.of(2, 3, 4).size()).isEqualTo(24);
        assertThat(Shape.of(100_000, 100_000).size()).isEqualTo(10_000_000_000L);
        assertThat(Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0)
                        .size())
                .isZero();
    }

    @Test
    void gives_a_dimension_from_either_end() {
        Shape shape = Shape.of(Shape.UNKNOWN, 3, 5);
        assertThat(shape.dim(0)).isEqualTo(Shape.UNKNOWN);
        assertThat(shape.dim(1)).isEqualTo(3);
        assertThat(shape.dim(-1)).isEqualTo(5);
        assertThat(shape.dim(-3)).isEqualTo(Shape.UNKNOWN);
    }

    @Test
    void takes_a_batch_dimension_and_gives_it_back() {
        assertThat(Shape.of(3).withBatch(Shape.UNKNOWN)).isEqualTo(Shape.of(Shape.UNKNOWN, 3));
        assertThat(Shape.of().withBatch(6)).isEqualTo(Shape.of(6));
        assertThat(Shape.of(6, 3).withoutBatch()).isEqualTo(Shape.of(3));
        assertThat(Shape.of(6).withoutBatch()).isEqualTo(Shape.of());
    }

    @Test
    void equals_a_shape_of_the_same_dimensions_only() {
        assertThat(Shape.of(2, 3)).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
        assertThat(Shape.of(2, 3)).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo("(2, 3)");
    }

    @Test
    void is_not_changed_through_the_arrays_around_it() {
        int[] dims = {2, 3};
        Shape shape = Shape.of(dims);
        dims[0] = 7;
        shape.dims()[1] = 7;
        assertThat(shape.dims()).containsExactly(2, 3);
    }

    @Test
    void refuses_a_negative_dimension() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(3, -2))
                .withMessage("Shape: dimension 1 must be at least 0, or Shape.UNKNOWN, got -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(3).withBatch(-5))
                .withMessage("Shape: dimension 0 must be at least 0, or Shape.UNKNOWN, got -5");
    }

    @Test
    void refuses_an_axis_that_is_not_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(2, 3).dim(2))
                .withMessage("Shape (2, 3): axis must be from -2 to 1, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(2, 3).dim(-3))
                .withMessage("Shape (2, 3): axis must be from -2 to 1, got -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of().dim(0))
                .withMessage("Shape (): must have an axis to ask for, got axis 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of().withoutBatch())
                .withMessage("Shape (): must have a batch dimension to remove, got none");
    }

    @Test
    void has_no_size_while_a_dimension_is_unknown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Shape.of(Shape.UNKNOWN, 3).size())
                .withMessage("Shape (None, 3): the size is only known when no dimension is None");
    }

    @Test
    void refuses_a_size_beyond_a_long() {
        int most = Integer.MAX_VALUE;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shape.of(most, most, most).size())
                .withMessage(
                        "Shape (2147483647, 2147483647, 2147483647): the size must fit a long; use smaller dimensions");
    }
}
