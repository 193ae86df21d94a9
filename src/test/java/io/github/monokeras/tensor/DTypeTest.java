package io.github.monokeras.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DTypeTest {
    @Test
    void has_the_names_and_sizes_of_keras() {
        assertThat(DType.FLOAT32).hasToString("float32");
        assertThat(DType.FLOAT64).hasToString("float64");
        assertThat(DType.FLOAT32.bytes()).isEqualTo(4);
        assertThat(DType.FLOAT64.bytes()).isEqualTo(8);
    }

    @Test
    void is_found_by_its_name() {
        assertThat(DType.of("float32")).isSameAs(DType.FLOAT32);
        assertThat(DType.of("float64")).isSameAs(DType.FLOAT64);
    }

    @Test
    void refuses_another_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DType.of("int8"))
                .withMessage("DType: name must be \"float32\" or \"float64\", got \"int8\"");
    }
}
