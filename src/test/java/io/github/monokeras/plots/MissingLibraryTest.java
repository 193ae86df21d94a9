package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawing in a process of its own, which has no screen and lacks one of the two optional libraries. */
class MissingLibraryTest {

    /** A program that draws each kind of picture into the folder that it is told. */
    static final class Painter {
        public static void main(String[] args) {
            NeuronDiagram.of(Pictures.neuron("sigmoid", 0, 1)).save(Path.of(args[0], "diagram.png"));
            FittedLine.of(Pictures.neuron("linear", 0, 1), new float[] {1, 2}, new float[] {1, 2})
                    .save(Path.of(args[0], "line.png"));
            TrainingCurves.of(Pictures.history(Map.of("loss", new double[] {2, 1})))
                    .save(Path.of(args[0], "curves.svg"));
        }
    }

    @TempDir
    private Path folder;

    @Test
    void draws_everything_without_a_screen() throws Exception {
        assertThat(run("nothing")).isEmpty();
        assertThat(folder).isDirectoryContaining("glob:**curves.svg");
    }

    @Test
    void a_diagram_needs_no_chart_library_and_a_chart_says_so() throws Exception {
        assertThat(run("xchart"))
                .startsWith(
                        "Exception in thread \"main\" java.lang.IllegalStateException: Plot: org.knowm.xchart:xchart"
                                + " must be on the class path; add it to the dependencies");
        assertThat(folder).isDirectoryContaining("glob:**diagram.png");
    }

    @Test
    void a_png_needs_no_vector_graphics_and_an_svg_says_so() throws Exception {
        assertThat(run("VectorGraphics2D"))
                .startsWith("Exception in thread \"main\" java.lang.IllegalStateException: Plot:"
                        + " de.erichseifert.vectorgraphics2d:VectorGraphics2D must be on the class path; add it to the"
                        + " dependencies");
        assertThat(folder).isDirectoryContaining("glob:**line.png");
    }

    /** Runs the program without a jar, and returns what it says on standard error. */
    private String run(String withoutJar) throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar") || !entry.contains(withoutJar))
                .collect(Collectors.joining(File.pathSeparator));
        Path err = folder.resolve("err");
        new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        classPath,
                        Painter.class.getName(),
                        folder.toString()))
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return Files.readString(err);
    }
}
