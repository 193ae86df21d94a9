package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.RandomRotation;
import io.github.monokeras.layers.RandomTranslation;
import io.github.monokeras.layers.RandomZoom;
import io.github.monokeras.layers.Range;
import java.util.function.Function;

/**
 * Where the new pixel {@code (x, y)} of an image comes from: {@code (a0 x + a1 y + a2, b0 x + b1 y + b2)}.
 */
record AffineMap(double a0, double a1, double a2, double b0, double b1, double b2) {

    double x(int x, int y) {
        return a0 * x + a1 * y + a2;
    }

    double y(int x, int y) {
        return b0 * x + b1 * y + b2;
    }

    /** Draws an angle for each image, and turns around the middle. */
    static Function<LayerCall, AffineMap[]> rotations(RandomRotation layer) {
        return call -> {
            NdArray draws = call.uniform(call.input().dim(0));
            double centerY = (call.input().dim(1) - 1) * 0.5;
            double centerX = (call.input().dim(2) - 1) * 0.5;
            AffineMap[] maps = new AffineMap[draws.size()];
            for (int i = 0; i < maps.length; i++) {
                double angle = 2 * Math.PI * drawn(layer.factor(), draws, i);
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                maps[i] = new AffineMap(
                        cos,
                        -sin,
                        centerX - centerX * cos + centerY * sin,
                        sin,
                        cos,
                        centerY - centerX * sin - centerY * cos);
            }
            return maps;
        };
    }

    /** Draws a zoom of the height for each image, then one of the width if they differ. */
    static Function<LayerCall, AffineMap[]> zooms(RandomZoom layer) {
        return call -> {
            int count = call.input().dim(0);
            NdArray heights = call.uniform(count, 1);
            Range widthFactor = layer.widthFactor();
            NdArray widths = widthFactor == null ? heights : call.uniform(count, 1);
            double centerY = (call.input().dim(1) - 1) * 0.5;
            double centerX = (call.input().dim(2) - 1) * 0.5;
            AffineMap[] maps = new AffineMap[count];
            for (int i = 0; i < maps.length; i++) {
                double zoomY = 1 + drawn(layer.heightFactor(), heights, i);
                double zoomX = 1 + drawn(widthFactor == null ? layer.heightFactor() : widthFactor, widths, i);
                maps[i] = new AffineMap(zoomX, 0, centerX * (1 - zoomX), 0, zoomY, centerY * (1 - zoomY));
            }
            return maps;
        };
    }

    /** Draws a part of the height for each image, then one of the width. */
    static Function<LayerCall, AffineMap[]> translations(RandomTranslation layer) {
        return call -> {
            int count = call.input().dim(0);
            NdArray heights = call.uniform(count, 1);
            NdArray widths = call.uniform(count, 1);
            AffineMap[] maps = new AffineMap[count];
            for (int i = 0; i < maps.length; i++) {
                double down =
                        drawn(layer.heightFactor(), heights, i) * call.input().dim(1);
                double right =
                        drawn(layer.widthFactor(), widths, i) * call.input().dim(2);
                maps[i] = new AffineMap(1, 0, -right, 0, 1, -down);
            }
            return maps;
        };
    }

    private static double drawn(Range range, NdArray draws, int image) {
        return range.lower() + draws.values()[image] * (range.upper() - range.lower());
    }
}
