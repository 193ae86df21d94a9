package io.github.monokeras.notebook;

import io.github.monokeras.plots.Plot;
import io.github.monokeras.text.Notebook;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import org.rapaio.jupyter.kernel.global.Global;

/**
 * What the kernel of rapaio loads when the library comes onto its class path.
 *
 * <p>It does so before the jars that the library needs are there: whatever is touched here comes with Java or lies in our jar.
 *
 * @see <a href="https://github.com/padreati/rapaio-jupyter-kernel">rapaio-jupyter-kernel</a>
 */
public final class RapaioDisplays implements DisplayProvider {

    /** For the kernel, which finds this class as a service. */
    public RapaioDisplays() {}

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        Notebook.open(Global::display);
        List<DisplayRenderer> renderers = new ArrayList<>();
        Shown.TABLES.forEach(type -> renderers.add(new Form<>(type, Shown.HTML, Shown::table)));
        renderers.add(new Form<>(Plot.class, Shown.PNG, Shown::picture));
        renderers.add(new Form<>(BufferedImage.class, Shown.PNG, Shown::picture));
        return renderers;
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    /** How one type of value is shown. */
    private record Form<T>(Class<T> type, String mimeType, Function<? super T, Shown> shown)
            implements DisplayRenderer {

        @Override
        public Class<?> rendererClass() {
            return type;
        }

        @Override
        public boolean canRender(@Nullable String mime) {
            return mime == null || mime.equals(mimeType);
        }

        @Override
        public DisplayData render(@Nullable String mime, Object value) {
            Shown form = shown.apply(type.cast(value));
            DisplayData data = DisplayData.withType(form.mimeType(), form.content());
            data.putText(form.text());
            return data;
        }
    }
}
