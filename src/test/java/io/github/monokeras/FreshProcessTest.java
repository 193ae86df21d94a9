package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.examples.HelloNeuron;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Tensor;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library in a process of its own: what a user sees who brings no logging, or whose system has no native library. */
class FreshProcessTest {

    private record Outcome(int exit, String out, String err) {}

    /** A program that trains on the backend that a model takes by itself. */
    static final class Standard {
        public static void main(String[] args) {
            new Sequential(new Dense(1).inputShape(1)).predict(6);
        }
    }

    /** A program that trains on the reference. */
    static final class Reference {
        public static void main(String[] args) {
            var layer = new Dense(1).useBias(false).inputShape(1);
            var model = new Sequential(layer).backend("reference");
            layer.setWeights(Tensor.of(new float[][] {{2}}));
            System.out.println(model.predict(6, Keras.verbose(0)));
        }
    }

    @TempDir
    private Path folder;

    @Test
    void prints_no_log_line() throws Exception {
        Outcome outcome = run(HelloNeuron.class, jar -> !jar.contains("mxnet"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.out())
                .contains("[[10.991661]]\nHere is what I learned: [array([[1.997124]], dtype=float32)");
    }

    @Test
    void needs_no_spark() throws Exception {
        Outcome outcome = run(
                HelloNeuron.class,
                jar -> !jar.contains("mxnet")
                        && !jar.contains("spark")
                        && !jar.contains("scala")
                        && !jar.contains("hadoop"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("[[10.991661]]");
    }

    @Test
    void says_in_one_sentence_that_the_native_library_is_missing() throws Exception {
        Outcome outcome =
                run(Standard.class, jar -> !jar.contains("mxnet") && !jar.contains("pytorch-native"), "DJL_CACHE_DIR");

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.err().lines().findFirst().orElse(""))
                .startsWith(
                        "Exception in thread \"main\" java.lang.IllegalStateException: DjlBackend: the native library of"
                                + " PyTorch could not be loaded (")
                .endsWith("); add its native jar for this system, or go on without one by backend(\"reference\")");
    }

    @Test
    void says_in_one_sentence_that_the_engine_is_missing() throws Exception {
        Outcome outcome = run(Standard.class, jar -> !jar.contains("mxnet") && !jar.contains("pytorch"));

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.err())
                .startsWith(
                        "Exception in thread \"main\" java.lang.IllegalStateException: DjlBackend: engine \"PyTorch\""
                                + " must be on the class path, found [RPC]; add its jar, or go on without one by"
                                + " backend(\"reference\")");
    }

    @Test
    void the_reference_needs_neither_djl_nor_a_native_library() throws Exception {
        Outcome outcome = run(Reference.class, jar -> !jar.contains("djl") && !jar.contains("slf4j"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).isEqualTo("[[12.]]\n");
    }

    @Test
    void says_in_one_sentence_that_djl_is_missing() throws Exception {
        Outcome outcome = run(Standard.class, jar -> !jar.contains("djl"));

        assertThat(outcome.exit()).isOne();
        assertThat(outcome.err())
                .startsWith(
                        "Exception in thread \"main\" java.lang.IllegalStateException: DjlBackend: Deep Java Library"
                                + " must be on the class path; add ai.djl:api, or go on without it by backend(\"reference\")");
    }

    /** Runs a program with the jars of this one that a filter lets through. */
    private Outcome run(Class<?> program, Predicate<String> jars, String... foldersInEnvironment)
            throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar") || jars.test(entry))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                program.getName()));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        for (String variable : foldersInEnvironment) {
            builder.environment()
                    .put(
                            variable,
                            Files.createDirectory(folder.resolve(variable)).toString());
        }
        int exit = builder.start().waitFor();
        return new Outcome(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
