package io.github.monokeras.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.plots.NeuronDiagram;
import io.github.monokeras.plots.Plot;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.Notebook;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** What the kernels of two makers show; in a notebook of JJava, the notebooks themselves show it. */
class KernelsTest {

    private static final float[][] MATRIX = {{1, 2}, {3, 4}};

    @AfterEach
    void close() {
        Notebook.close();
    }

    @Test
    void the_kernels_find_us() {
        assertThat(ServiceLoader.load(Extension.class)).hasOnlyElementsOfType(JJavaExtension.class);
        assertThat(ServiceLoader.load(DisplayProvider.class)).hasAtLeastOneElementOfType(RapaioDisplays.class);
    }

    @Test
    void jjava_shows_tables_beside_their_text() {
        Tensor tensor = Tensor.of(MATRIX);
        for (Object value : new Object[] {tensor, MATRIX, tensor.toDoubleMatrix()}) {
            DisplayData shown = rendered(value);
            assertThat(shown.getData(MIMEType.TEXT_HTML)).asString().startsWith("<table>");
            assertThat(shown.getData(MIMEType.TEXT_PLAIN)).isEqualTo("[[1. 2.]\n [3. 4.]]");
        }
        assertThat(rendered(new double[] {1, 2}).getData(MIMEType.TEXT_PLAIN)).isEqualTo("[1. 2.]");
        assertThat(rendered(new int[] {1, 2}).hasDataForType(MIMEType.TEXT_HTML))
                .isFalse();
    }

    @Test
    void jjava_shows_pictures_whole() throws IOException {
        Plot plot = plot();
        DisplayData shown = rendered(plot);
        assertThat(picture(shown.getData(MIMEType.IMAGE_PNG)).getWidth()).isEqualTo(400);
        assertThat(shown.getData(MIMEType.TEXT_PLAIN)).isEqualTo("Plot: a neuron");

        // The kernel's own rendering loses the end of pictures of some sizes.
        for (int width = 1; width <= 12; width++) {
            BufferedImage image = new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB);
            String base64 = (String) rendered(image).getData(MIMEType.IMAGE_PNG);
            assertThat(Base64.getDecoder().decode(base64)).endsWith('I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82);
        }
    }

    @Test
    void rapaio_shows_the_same() throws IOException {
        RapaioDisplays displays = new RapaioDisplays();
        Map<Class<?>, Object> values = Map.of(Tensor.class, Tensor.of(MATRIX), float[][].class, MATRIX);
        for (Object value : values.values()) {
            DisplayRenderer renderer = renderer(displays, value);
            assertThat(renderer.canRender(null)).isTrue();
            assertThat(renderer.canRender("image/png")).isFalse();
            assertThat(renderer.render(null, value).data())
                    .containsEntry("text/html", Tensor.of(MATRIX).toHtml())
                    .containsEntry("text/plain", "[[1. 2.]\n [3. 4.]]");
        }
        Object png = renderer(displays, plot()).render(null, plot()).data().get("image/png");
        assertThat(picture(png).getHeight()).isEqualTo(300);
        assertThat(displays.getDisplayTransformers()).isEmpty();
    }

    private static DisplayData rendered(Object value) {
        Renderer renderer = new Renderer();
        JJavaExtension.register(renderer);
        return renderer.render(value);
    }

    private static DisplayRenderer renderer(RapaioDisplays displays, Object value) {
        Stream<DisplayRenderer> all = displays.getDisplayRenderers().stream();
        return all.filter(one -> one.rendererClass().isInstance(value))
                .findFirst()
                .orElseThrow();
    }

    private static Plot plot() {
        try (Sequential model = new Sequential(new Dense(1).inputShape(1))) {
            return NeuronDiagram.of(model).title("a neuron").size(400, 300);
        }
    }

    private static BufferedImage picture(Object base64) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode((String) base64)));
    }
}
