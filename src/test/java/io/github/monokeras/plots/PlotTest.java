package io.github.monokeras.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PlotTest {

    private final Plot plot = TrainingCurves.of(Pictures.history(Map.of("loss", new double[] {3, 2, 1.5, 1.2})));

    @TempDir
    private Path folder;

    @Test
    void is_800_by_500_unless_told_otherwise() {
        assertThat(plot.image()).returns(800, BufferedImage::getWidth).returns(500, BufferedImage::getHeight);
        assertThat(plot.size(640, 360).image())
                .returns(640, BufferedImage::getWidth)
                .returns(360, BufferedImage::getHeight);
    }

    @Test
    void shows_something_on_white() {
        assertThat(plot.image().getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
        assertThat(Pictures.pixels(plot.image(), Palette.BLUE, 0)).hasSizeGreaterThan(100);
    }

    @Test
    void carries_a_title_and_stays_as_it_was() {
        assertThat(Pictures.texts(plot.title("a < b & \"c\""))).contains("a &lt; b &amp; \"c\"");
        assertThat(Pictures.texts(plot)).containsExactly("epoch", "loss");
    }

    @Test
    void writes_the_pixels_as_png() throws IOException {
        Path file = folder.resolve("new/folder/curve.PNG");

        plot.save(file);

        BufferedImage read = ImageIO.read(file.toFile());
        BufferedImage expected = plot.image();
        int[] pixels = read.getRGB(0, 0, 800, 500, null, 0, 800);
        assertThat(pixels).isEqualTo(expected.getRGB(0, 0, 800, 500, null, 0, 800));
    }

    @Test
    void writes_svg_that_is_well_formed_and_the_same_every_time() throws Exception {
        Path file = folder.resolve("curve.svg");

        plot.save(file);
        byte[] first = Files.readAllBytes(file);
        plot.save(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 800 500");
        assertThat(root.getElementsByTagName("text").getLength()).isEqualTo(2);
    }

    @Test
    void svg_falls_back_on_a_font_that_every_reader_has() {
        assertThat(Pictures.svg(plot)).contains(",sans-serif;").doesNotContainPattern("font-family:[^;]*&quot;;[^,]");
    }

    @Test
    void leaves_the_old_file_and_nothing_else_where_drawing_fails() throws IOException {
        Path file = folder.resolve("curve.png");
        Files.writeString(file, "old");
        Plot broken = Plot.of((g, area) -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> broken.save(file)).hasMessage("broken");

        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("curve.png");
    }

    @Test
    void says_in_one_sentence_that_a_file_cannot_be_written() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("curve.png"));

        assertThatThrownBy(() -> plot.save(inTheWay))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Plot: \"%s\" could not be written (it is a folder)".formatted(inTheWay));

        Path below = Files.createFile(folder.resolve("file")).resolve("curve.png");
        assertThatThrownBy(() -> plot.save(below))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Plot: \"%s\" could not be written (FileAlreadyExistsException: %s)"
                        .formatted(below, below.getParent()));

        assertThat(names(folder)).containsExactlyInAnyOrder("curve.png", "file");
    }

    @Test
    void refuses_other_endings() {
        assertThatThrownBy(() -> plot.save(Path.of("curve.jpg")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Plot: the file must end in .png or .svg, got \"curve.jpg\"");
    }

    @Test
    void refuses_sizes_that_hold_no_picture() {
        assertThatThrownBy(() -> plot.size(199, 500))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Plot: width must be from 200 to 10000, got 199");
        assertThatThrownBy(() -> plot.size(800, 10_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Plot: height must be from 200 to 10000, got 10001");
    }

    @Test
    void says_that_a_picture_is_too_small_for_what_it_shows() {
        Map<String, double[]> logs = new HashMap<>();
        for (int i = 0; i < 9; i++) {
            logs.put("metric" + i, new double[] {1, 2});
        }
        Plot nine = TrainingCurves.of(Pictures.history(logs));
        Plot eight = NeuronDiagram.of(new Sequential(new Dense(8).inputShape(8)).backend("reference"));

        assertThat(Pictures.texts(nine)).containsAll(logs.keySet());
        for (Plot small : List.of(nine.size(200, 200), eight.size(200, 200), eight.size(800, 200))) {
            assertThatThrownBy(small::image)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Plot: the picture is too small for what it shows; make it larger with size(...)");
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
