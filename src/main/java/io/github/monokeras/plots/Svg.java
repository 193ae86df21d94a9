package io.github.monokeras.plots;

import de.erichseifert.vectorgraphics2d.Document;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture as SVG, by VectorGraphics2D. Only this class names that library: without it everything else works.
 *
 * @see <a href="https://github.com/eseifert/vectorgraphics2d">VectorGraphics2D</a>
 */
final class Svg {

    private static final Pattern CLIP = Pattern.compile("clip\\d+");

    private Svg() {}

    static byte[] bytes(Plot plot) {
        VectorGraphics2D g = new VectorGraphics2D();
        plot.paint(g);
        Document document =
                new SVGProcessor().getDocument(g.getCommands(), new PageSize(0, 0, plot.width(), plot.height()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tidied(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Makes the text the same every time, and the font one that every reader has: the library names clips by a hash of the
     * object, and fonts as this machine calls them.
     */
    private static String tidied(String svg) {
        Set<String> clips = new LinkedHashSet<>();
        Matcher found = CLIP.matcher(svg);
        while (found.find()) {
            clips.add(found.group());
        }
        String tidy = svg;
        int number = 0;
        for (String clip : clips) {
            number++;
            tidy = tidy.replaceAll(clip + "\\b", "area" + number);
        }
        return tidy.replaceAll("font-family:&quot;([^&]*)&quot;", "font-family:&quot;$1&quot;,sans-serif");
    }
}
