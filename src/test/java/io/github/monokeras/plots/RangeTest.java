package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void goes_from_the_smallest_to_the_largest_number_that_has_a_place() {
        assertThat(Range.of(DoubleStream.of(3, Double.NaN, -1, Double.POSITIVE_INFINITY, 1e200)))
                .isEqualTo(new Range(-1, 3));
    }

    @Test
    void goes_around_equal_numbers() {
        assertThat(Range.of(DoubleStream.of(4, 4))).isEqualTo(new Range(2, 6));
        assertThat(Range.of(DoubleStream.of(0))).isEqualTo(new Range(-0.5, 0.5));
        assertThat(Range.of(DoubleStream.of(1e9, 1e9 + 0.25))).returns(1e9 + 0.125, range -> range.at(0.5));
        assertThat(Range.of(DoubleStream.empty())).isEqualTo(new Range(0, 1));
    }

    @Test
    void is_padded_and_divided() {
        assertThat(new Range(0, 10).padded(0.1)).isEqualTo(new Range(-1, 11));
        assertThat(new Range(0, 10).steps(3)).containsExactly(0, 5, 10);
        assertThat(new Range(2, 6).share(3)).isEqualTo(0.25);
        assertThat(new Range(2, 6).at(0.25)).isEqualTo(3);
    }
}
