package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.AffineImageLayer;
import io.github.monokeras.layers.ImageInterpolation;
import java.util.function.Function;

/**
 * Moves each image by a map of its own, in training only: a new pixel is the weighted sum of the four around its source.
 *
 * <p>The gradient goes back to those four by the same weights. (TensorFlow moves the gradient by the inverse map instead,
 * which is nearly that.)
 *
 * @param layer the description
 * @param maps draws where each image's pixels come from
 */
record AffineLayer(AffineImageLayer<?> layer, Function<LayerCall, AffineMap[]> maps) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray images = call.input();
        if (!call.training()) {
            return LayerFlow.of(images, gradient -> gradient);
        }
        AffineMap[] all = maps.apply(call);
        NdArray output = images.zerosLike();
        visit(
                images,
                all,
                (place, pixel, weight) ->
                        output.values()[place] += weight * (pixel < 0 ? layer.fillValue() : images.values()[pixel]));
        return LayerFlow.of(output, gradient -> {
            NdArray dx = images.zerosLike();
            visit(images, all, (place, pixel, weight) -> {
                if (pixel >= 0) {
                    dx.values()[pixel] += weight * gradient.values()[place];
                }
            });
            return dx;
        });
    }

    /** Takes one number's part in a new one; -1 stands for the world outside. */
    private interface Part {
        void take(int place, int pixel, double weight);
    }

    private void visit(NdArray images, AffineMap[] all, Part part) {
        for (int image = 0; image < all.length; image++) {
            for (int y = 0; y < images.dim(1); y++) {
                for (int x = 0; x < images.dim(2); x++) {
                    double fromX = folded(all[image].x(x, y), images.dim(2));
                    double fromY = folded(all[image].y(x, y), images.dim(1));
                    if (layer.interpolation() == ImageInterpolation.NEAREST) {
                        visit(images, image, x, y, awayFromZero(fromX), awayFromZero(fromY), 1, part);
                        continue;
                    }
                    double left = Math.floor(fromX);
                    double top = Math.floor(fromY);
                    double right = fromX - left;
                    double down = fromY - top;
                    visit(images, image, x, y, left, top, (1 - right) * (1 - down), part);
                    visit(images, image, x, y, left + 1, top, right * (1 - down), part);
                    visit(images, image, x, y, left, top + 1, (1 - right) * down, part);
                    visit(images, image, x, y, left + 1, top + 1, right * down, part);
                }
            }
        }
    }

    private static void visit(
            NdArray images, int image, int x, int y, double fromX, double fromY, double weight, Part part) {
        int place = pixel(images, image, x, y);
        boolean isInside = fromX >= 0 && fromX < images.dim(2) && fromY >= 0 && fromY < images.dim(1);
        int source = isInside ? pixel(images, image, (int) fromX, (int) fromY) : -1;
        for (int channel = 0; channel < images.dim(3); channel++) {
            part.take(place + channel, isInside ? source + channel : -1, weight);
        }
    }

    private static int pixel(NdArray images, int image, int x, int y) {
        return ((image * images.dim(1) + y) * images.dim(2) + x) * images.dim(3);
    }

    private static double awayFromZero(double value) {
        return Math.signum(value) * Math.floor(Math.abs(value) + 0.5);
    }

    /** Returns the place within the image of so many pixels that stands for one outside. */
    private double folded(double place, int length) {
        return switch (layer.fillMode()) {
            case CONSTANT -> place;
            case NEAREST -> within(place, length);
            case REFLECT -> {
                double phase = place - 2.0 * length * Math.floor(place / (2.0 * length));
                yield within(phase < length ? phase : 2.0 * length - 1 - phase, length);
            }
            case WRAP -> within(wrapped(place, length), length);
        };
    }

    /** TensorFlow counts by one pixel less than it steps by, so that far outside the edges are repeated. */
    private static double wrapped(double place, int length) {
        if (length == 1) {
            return 0;
        }
        if (place < 0) {
            return place + length * (Math.floor(-place / (length - 1)) + 1);
        }
        return place > length - 1 ? place - length * Math.floor(place / (length - 1)) : place;
    }

    private static double within(double place, int length) {
        return Math.max(0, Math.min(place, length - 1));
    }
}
