package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.ImageWindow;

/**
 * Parts of images {@code (batch, height, width, channels)}, with a margin of one color around.
 *
 * @param images which the parts are of
 * @param top the row of the images that is the first of the part; below 0 with a margin
 * @param left the same for columns
 * @param height of the part, with margins
 * @param width of the part, with margins
 * @param fillValue the color of the margin
 */
record Canvas(NdArray images, int top, int left, int height, int width, double fillValue) {

    /** Takes a window of images, with margins of so many rows and columns on each side. */
    static Canvas of(NdArray images, ImageWindow window, int[] margins, double fillValue) {
        return new Canvas(
                images,
                window.top() - margins[0],
                window.left() - margins[1],
                window.height() + 2 * margins[0],
                window.width() + 2 * margins[1],
                fillValue);
    }

    /** Makes images each of whose pixels is {@code sum_rows sum_columns weight weight pixel}. */
    LayerFlow resized(PixelWeights[] rows, PixelWeights[] columns) {
        int channels = images.dim(3);
        NdArray output = NdArray.zeros(images.dim(0), rows.length, columns.length, channels);
        visit(rows, columns, (place, pixel, weight) -> {
            for (int channel = 0; channel < channels; channel++) {
                double color = pixel < 0 ? fillValue : images.values()[pixel + channel];
                output.values()[place + channel] += weight * color;
            }
        });
        return LayerFlow.of(output, gradient -> {
            NdArray dx = images.zerosLike();
            visit(rows, columns, (place, pixel, weight) -> {
                for (int channel = 0; pixel >= 0 && channel < channels; channel++) {
                    dx.values()[pixel + channel] += weight * gradient.values()[place + channel];
                }
            });
            return dx;
        });
    }

    /** Takes one pixel's part in one new pixel; each is told by the place of its first channel, -1 standing for the margin. */
    private interface Part {
        void take(int place, int pixel, double weight);
    }

    private void visit(PixelWeights[] rows, PixelWeights[] columns, Part part) {
        for (int image = 0; image < images.dim(0); image++) {
            for (int y = 0; y < rows.length; y++) {
                for (int x = 0; x < columns.length; x++) {
                    int place = ((image * rows.length + y) * columns.length + x) * images.dim(3);
                    for (int i = 0; i < rows[y].weights().length; i++) {
                        for (int j = 0; j < columns[x].weights().length; j++) {
                            int pixel = pixel(image, rows[y].first() + i, columns[x].first() + j);
                            part.take(
                                    place,
                                    pixel,
                                    rows[y].weights()[i] * columns[x].weights()[j]);
                        }
                    }
                }
            }
        }
    }

    private int pixel(int image, int row, int column) {
        int y = top + row;
        int x = left + column;
        boolean isInside = y >= 0 && y < images.dim(1) && x >= 0 && x < images.dim(2);
        return isInside ? ((image * images.dim(1) + y) * images.dim(2) + x) * images.dim(3) : -1;
    }
}
