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
        Axis epochs = new Axis("epoch", new Range(0.9, 3.1), Axis.Scale.WHOLE);

        assertThat(written(epochs, 1, 1.5, 2, 2.5, 3)).containsExactly("1", "", "2", "", "3");
        assertThat(written(new Axis("epoch", new Range(0, 2_000_000), Axis.Scale.WHOLE), 500_000, 1_000_000))
                .containsExactly("500000", "1000000");
    }

    @Test
    void an_axis_of_powers_of_ten_writes_the_powers() {
        assertThat(written(powers(-9, -5), -9, -8, -7, -6, -5))
                .containsExactly("1e-09", "1e-08", "1e-07", "1e-06", "1e-05");
        assertThat(written(powers(-1, 3), -1, 0, 1, 2)).containsExactly("1e-01", "1e+00", "1e+01", "1e+02");
    }

    @Test
    void between_powers_of_ten_it_writes_as_many_digits_as_tell_ticks_apart() {
        assertThat(written(powers(-7, -6), -7, -6.5, -6)).containsExactly("1e-07", "3.2e-07", "1e-06");
        assertThat(written(powers(-7, -6.98), -6.99, -6.98)).containsExactly("1.02e-07", "1.05e-07");
    }

    private static Axis powers(double min, double max) {
        return new Axis("difference", new Range(min, max), Axis.Scale.POWERS);
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
