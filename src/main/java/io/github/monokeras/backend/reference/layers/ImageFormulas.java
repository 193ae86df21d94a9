package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.CenterCrop;
import io.github.monokeras.layers.ImageInterpolation;
import io.github.monokeras.layers.RandomBrightness;
import io.github.monokeras.layers.RandomContrast;
import io.github.monokeras.layers.RandomFlip;
import io.github.monokeras.layers.RandomRotation;
import io.github.monokeras.layers.RandomTranslation;
import io.github.monokeras.layers.RandomZoom;
import io.github.monokeras.layers.Resizing;

/** The layers that prepare images, and those that change them at random so that there seem to be more. */
final class ImageFormulas {

    private ImageFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Resizing.class, ImageFormulas::resizing)
                .add(CenterCrop.class, ImageFormulas::centerCrop)
                .add(RandomFlip.class, RandomFlipLayer::new)
                .add(RandomRotation.class, layer -> new AffineLayer(layer, AffineMap.rotations(layer)))
                .add(RandomZoom.class, layer -> new AffineLayer(layer, AffineMap.zooms(layer)))
                .add(RandomTranslation.class, layer -> new AffineLayer(layer, AffineMap.translations(layer)))
                .add(RandomContrast.class, RandomContrastLayer::new)
                .add(RandomBrightness.class, RandomBrightnessLayer::new);
    }

    private static LayerFormula resizing(Resizing layer) {
        return call -> {
            int height = call.input().dim(1);
            int width = call.input().dim(2);
            Canvas canvas = Canvas.of(
                    call.input(), layer.window(height, width), layer.padding(height, width), layer.fillValue());
            return canvas.resized(
                    PixelWeights.of(layer.interpolation(), layer.antialias(), canvas.height(), layer.height()),
                    PixelWeights.of(layer.interpolation(), layer.antialias(), canvas.width(), layer.width()));
        };
    }

    private static LayerFormula centerCrop(CenterCrop layer) {
        return call -> {
            Canvas canvas = Canvas.of(
                    call.input(), layer.window(call.input().dim(1), call.input().dim(2)), new int[] {0, 0}, 0);
            return canvas.resized(
                    PixelWeights.of(ImageInterpolation.BILINEAR, false, canvas.height(), layer.height()),
                    PixelWeights.of(ImageInterpolation.BILINEAR, false, canvas.width(), layer.width()));
        };
    }
}
