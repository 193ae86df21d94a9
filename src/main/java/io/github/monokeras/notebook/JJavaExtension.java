package io.github.monokeras.notebook;

import io.github.monokeras.plots.Plot;
import io.github.monokeras.text.Notebook;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/**
 * What the kernel JJava loads when the library comes onto its class path.
 *
 * @see <a href="https://github.com/dflib/jjava">JJava</a>
 */
public final class JJavaExtension implements Extension {

    /** For the kernel, which finds this class as a service. */
    public JJavaExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        register(kernel.getRenderer());
        Notebook.open(value -> kernel.display(kernel.getRenderer().render(value)));
    }

    @Override
    public void uninstall(BaseKernel kernel) {
        Notebook.close();
    }

    static void register(Renderer renderer) {
        Shown.TABLES.forEach(type -> register(renderer, type, Shown.HTML, Shown::table));
        register(renderer, Plot.class, Shown.PNG, Shown::picture);
        register(renderer, BufferedImage.class, Shown.PNG, Shown::picture);
    }

    private static <T> void register(
            Renderer renderer, Class<T> type, String mimeType, Function<? super T, Shown> shown) {
        MIMEType kind = MIMEType.parse(mimeType);
        renderer.createRegistration(type)
                .preferring(kind)
                .supporting(MIMEType.TEXT_PLAIN)
                .register((value, context) -> {
                    Shown form = shown.apply(value);
                    context.renderIfRequested(kind, form::content);
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, form::text);
                });
    }
}
