package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

    @Test
    void follows_a_redirected_standard_output() {
        Console console = Console.standard();
        PrintStream before = System.out;
        ByteArrayOutputStream redirected = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(redirected, false, StandardCharsets.UTF_8));
            console.print("━ loss\n");
        } finally {
            System.setOut(before);
        }
        assertThat(redirected.toString(StandardCharsets.UTF_8)).isEqualTo("━ loss\n");
    }

    @Test
    void has_a_clock_that_does_not_run_backwards() {
        Console console = Console.standard();
        long first = console.nanoTime();
        assertThat(console.nanoTime()).isGreaterThanOrEqualTo(first);
    }

    @Test
    void is_what_it_was_made_of() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Console console = Console.of(new PrintStream(bytes, false, StandardCharsets.UTF_8), Surface.TERMINAL, () -> 7);
        console.print("text");

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("text");
        assertThat(console.surface()).isEqualTo(Surface.TERMINAL);
        assertThat(console.nanoTime()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({", 80", "120, 120", "' 100 ', 100", "0, 80", "-5, 80", "wide, 80", "'', 80"})
    void takes_its_width_from_the_environment(String variable, int columns) {
        assertThat(Console.columns(variable)).isEqualTo(columns);
    }
}
