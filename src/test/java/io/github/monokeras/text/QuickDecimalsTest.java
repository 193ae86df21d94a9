package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuickDecimalsTest {

    private final Random random = new Random(1);

    @Test
    void fixed_digits_are_those_of_exact_arithmetic() {
        for (int decimals = 0; decimals < 10; decimals++) {
            for (int i = 0; i < 2000; i++) {
                double value = value(i);
                assertThat(PythonText.fixed(value, decimals))
                        .isEqualTo(new BigDecimal(value)
                                .setScale(decimals, RoundingMode.HALF_EVEN)
                                .toPlainString());
            }
        }
    }

    @Test
    void digits_with_an_exponent_are_those_of_exact_arithmetic() {
        for (int decimals = 0; decimals < 10; decimals++) {
            for (int i = 0; i < 2000; i++) {
                double value = value(i);
                BigDecimal exact = new BigDecimal(value).round(new MathContext(decimals + 1, RoundingMode.HALF_EVEN));
                assertThat(new BigDecimal(PythonText.exponent(value, decimals))).isEqualByComparingTo(exact);
                assertThat(PythonText.exponent(value, decimals))
                        .matches(decimals == 0 ? "\\de[+-]\\d\\d+" : "[1-9]\\.\\d{" + decimals + "}e[+-]\\d\\d+");
            }
        }
    }

    @Test
    void is_asked_for_what_logs_show_and_for_nothing_that_blurs() {
        assertThat(QuickDecimals.canRound(22.8995, 4)).isTrue();
        assertThat(QuickDecimals.canRound(4.6257e-05, 9)).isTrue();
        assertThat(QuickDecimals.canRound(1e6, 4)).isFalse();
        assertThat(QuickDecimals.canRound(1e-30, 34)).isFalse();
        assertThat(QuickDecimals.canRound(1e9, -1)).isFalse();
    }

    /** Ties, neighbours of powers of ten and of ties, and numbers of every usual size; never 0. */
    private double value(int i) {
        double base = switch (i % 4) {
            case 0 -> (random.nextInt(4096) + 1) / 64.0;
            case 1 -> Math.pow(10, random.nextInt(16) - 10);
            case 2 -> (random.nextInt(100_000) * 2 + 1) / 2e5;
            default -> random.nextDouble() * Math.pow(10, random.nextInt(20) - 12);
        };
        return switch (i / 4 % 3) {
            case 0 -> base;
            case 1 -> Math.nextUp(base);
            default -> Math.nextDown(base);
        };
    }
}
