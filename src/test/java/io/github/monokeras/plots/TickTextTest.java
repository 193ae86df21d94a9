package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickTextTest {

    @Test
    void all_numbers_of_an_axis_have_as_many_decimals_as_the_step_needs() {
        assertThat(written(new Axis("x", new Range(0, 2)), 0, 0.5, 1, 1.5, 2))
                .containsExactly("0.0", "0.5", "1.0", "1.5", "2.0");
        assertThat(written(new Axis("x", new Range(-20, 20)), -20, 0, 20)).containsExactly("-20", "0", "20");
        assertThat(written(new Axis("x", new Range(0, 0.3)), 0, 0.05, 0.1)).containsExactly("0.00", "0.05", "0.10");
    }

    @Test
    void zero_has_no_sign_however_it_was_reached() {
        assertThat(written(new Axis("x", new Range(-0.3, 0.3)), -0.1, -2.7e-17, 0.1))
                .containsExactly("-0.1", "0.0", "0.1");
    }

    @Test
    void very_small_and_very_large_numbers_have_exponents() {
        assertThat(written(new Axis("x", new Range(0, 3e-13)), 0, 1e-13, 2e-13)).containsExactly("0", "1e-13", "2e-13");
        assertThat(written(new Axis("x", new Range(1e6, 3e6)), 1e6, 1.5e6, 2e6))
                .containsExactly("1.0e+06", "1.5e+06", "2.0e+06");
    }

    @Test
    void an_axis_of_whole_numbers_writes_only_those() {
        Axis epochs = new Axis("epoch", new Range(0.9, 3.1), true);

        assertThat(written(epochs, 1, 1.5, 2, 2.5, 3)).containsExactly("1", "", "2", "", "3");
        assertThat(written(new Axis("epoch", new Range(0, 2_000_000), true), 500_000, 1_000_000))
                .containsExactly("500000", "1000000");
    }

    /** Returns what is written the second time, when the step is known. */
    private static List<String> written(Axis axis, double... ticks) {
        TickText text = new TickText(axis);
        List<String> written = new ArrayList<>();
        for (int pass = 0; pass < 2; pass++) {
            written.clear();
            for (double tick : ticks) {
                written.add(text.write(tick / text.unit()));
            }
        }
        return written;
    }
}
