package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.pytorch.jni.JniUtils;
import io.github.monokeras.layers.Dense;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many threads PyTorch takes, each time in a process of its own: it cannot be changed in one where PyTorch runs. */
class IntraOpThreadsTest {

    /** Prints the threads that PyTorch takes here, and in another thread. */
    static final class Counting {
        public static void main(String[] args) throws InterruptedException {
            if (args.length > 0) {
                Keras.setIntraOpParallelismThreads(Integer.parseInt(args[0]));
            }
            new Sequential(new Dense(1).inputShape(1)).predict(6, Keras.verbose(0));
            System.out.print(JniUtils.getNumThreads());
            Thread other = new Thread(() -> System.out.print(" " + JniUtils.getNumThreads()));
            other.start();
            other.join();
        }
    }

    @Test
    void takes_half_of_the_processors_and_at_least_one() throws Exception {
        assertThat(threads("-XX:ActiveProcessorCount=1")).isEqualTo("1 1");
        assertThat(threads("-XX:ActiveProcessorCount=2")).isEqualTo("1 1");
        assertThat(threads("-XX:ActiveProcessorCount=9")).isEqualTo("4 4");
    }

    @Test
    void takes_what_the_program_sets() throws Exception {
        assertThat(run(List.of(), Map.of(), "3")).isEqualTo("3 3");
        assertThat(run(List.of("-XX:ActiveProcessorCount=4"), Map.of(), "0")).isEqualTo("2 2");
    }

    @Test
    void takes_what_the_user_of_the_program_sets() throws Exception {
        assertThat(run(List.of("-Dai.djl.pytorch.num_threads=2"), Map.of(), "3"))
                .isEqualTo("2 2");
        assertThat(run(List.of(), Map.of("OMP_NUM_THREADS", "2"), "3")).isEqualTo("2 2");
    }

    @Test
    void refuses_a_negative_number() {
        assertThatThrownBy(() -> Keras.setIntraOpParallelismThreads(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "setIntraOpParallelismThreads: threads must be at least 0, got -1; 0 leaves the choice to the library");
    }

    @Test
    void refuses_another_number_once_the_engine_runs() {
        new Sequential(new Dense(1).inputShape(1)).predict(6, Keras.verbose(0));

        assertThatThrownBy(() -> Keras.setIntraOpParallelismThreads(7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "setIntraOpParallelismThreads: must be called before the first model computes; call it first in the program");
    }

    private static String threads(String... options) throws Exception {
        return run(List.of(options), Map.of());
    }

    /** Runs the program with options of Java and variables of the environment, and without those of this process. */
    private static String run(List<String> options, Map<String, String> variables, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Counting.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeAll(List.of("OMP_NUM_THREADS", "MKL_NUM_THREADS"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
