package io.github.monokeras.notebook;

import io.github.monokeras.plots.Plot;
import io.github.monokeras.plots.Png;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.RichOutput;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.List;

/**
 * What a notebook shows for a value.
 *
 * @param mimeType what the content is, as {@code text/html}
 * @param content HTML, or a picture in Base64
 * @param text what a reader sees who has only text
 */
record Shown(String mimeType, String content, String text) {

    static final String HTML = "text/html";
    static final String PNG = "image/png";

    /** What is shown as more than its text: values of ours, and arrays, whose text would be {@code [D@1b2c6ec2}. */
    static final List<Class<?>> TABLES =
            List.of(RichOutput.class, float[].class, float[][].class, double[].class, double[][].class);

    /** Returns what is shown for a value of {@link #TABLES}. */
    static Shown table(Object value) {
        RichOutput rich = value instanceof RichOutput itself ? itself : Tensor.from(value);
        return new Shown(HTML, rich.toHtml(), rich.toString());
    }

    /** Returns what is shown for a picture of ours. */
    static Shown picture(Plot plot) {
        return picture(plot.image(), plot.toString());
    }

    /** Returns what is shown for any picture: both kernels, left alone, cut its last bytes off. */
    static Shown picture(BufferedImage image) {
        return picture(image, "Picture of %d x %d".formatted(image.getWidth(), image.getHeight()));
    }

    private static Shown picture(BufferedImage image, String text) {
        return new Shown(PNG, Base64.getEncoder().encodeToString(Png.of(image)), text);
    }
}
