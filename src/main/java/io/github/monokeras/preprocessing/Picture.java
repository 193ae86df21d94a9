package io.github.monokeras.preprocessing;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture: its pixels row by row, the channels of a pixel side by side, from 0 to 255. */
final class Picture {

    private final int height;
    private final int width;
    private final int channels;
    private final float[] values;

    private Picture(int height, int width, int channels, float[] values) {
        this.height = height;
        this.width = width;
        this.channels = channels;
        this.values = values;
    }

    /** Reads a file of PNG, JPEG, BMP or, its first frame, GIF, as 1 grey channel, 3 coloured ones, or 4 with opacity. */
    static Picture read(Path file, int channels) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException("no picture");
        }
        int height = image.getHeight();
        int width = image.getWidth();
        float[] values = new float[Math.multiplyExact(Math.multiplyExact(height, width), channels)];
        int bits = bits(image);
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] pixel = pixel(image, x, y);
                if (channels == 1) {
                    pixel[0] = grey(pixel, bits);
                }
                for (int channel = 0; channel < channels; channel++) {
                    values[at++] = pixel[channel] >> Math.max(0, bits - Byte.SIZE);
                }
            }
        }
        return new Picture(height, width, channels, values);
    }

    /** The numbers as they are in the file: Java would convert grey from another colour space. */
    private static int[] pixel(BufferedImage image, int x, int y) {
        if (isByteColour(image)) {
            int colour = image.getRGB(x, y);
            return new int[] {colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff, colour >>> 24};
        }
        Raster raster = image.getRaster();
        int[] samples = raster.getPixel(x, y, (int[]) null);
        int bands = samples.length;
        int alpha = bands % 2 == 0 ? samples[bands - 1] : (1 << bits(image)) - 1;
        return bands < 3
                ? new int[] {samples[0], samples[0], samples[0], alpha}
                : new int[] {samples[0], samples[1], samples[2], alpha};
    }

    private static int bits(BufferedImage image) {
        return isByteColour(image)
                ? Byte.SIZE
                : image.getRaster().getSampleModel().getSampleSize(0);
    }

    /** Says whether pixels are no numbers of 8 bits or more: places in a palette, or few bits for each colour. */
    private static boolean isByteColour(BufferedImage image) {
        return image.getColorModel() instanceof IndexColorModel
                || image.getRaster().getSampleModel().getSampleSize(0) < Byte.SIZE;
    }

    /**
     * 0.299 red + 0.587 green + 0.114 blue, in the whole numbers of libpng, which cuts the fraction of 8 bits off and rounds
     * that of 16.
     */
    private static int grey(int[] pixel, int bits) {
        long sum = 9798L * pixel[0] + 19235L * pixel[1] + 3735L * pixel[2];
        return (int) ((sum + (bits > Byte.SIZE ? 1 << 14 : 0)) >> 15);
    }

    /** Writes the numbers {@code (height, width, channels)} into an array. */
    void writeTo(float[] all, int start) {
        System.arraycopy(values, 0, all, start, values.length);
    }

    /** The picture in another size. */
    Picture resized(int newHeight, int newWidth, Interpolation interpolation) {
        return newHeight == height && newWidth == width
                ? this
                : rows(newHeight, interpolation).columns(newWidth, interpolation);
    }

    /** The largest part around the middle that has the proportions of a size. */
    Picture cropped(int newHeight, int newWidth) {
        int cropHeight = Math.max(1, Math.min(height, (int) ((float) (width * newHeight) / newWidth)));
        int cropWidth = Math.max(1, Math.min(width, (int) ((float) (height * newWidth) / newHeight)));
        int top = (height - cropHeight) / 2;
        int left = (width - cropWidth) / 2;
        float[] cut = new float[cropHeight * cropWidth * channels];
        for (int y = 0; y < cropHeight; y++) {
            int from = ((top + y) * width + left) * channels;
            System.arraycopy(values, from, cut, y * cropWidth * channels, cropWidth * channels);
        }
        return new Picture(cropHeight, cropWidth, channels, cut);
    }

    /** The picture as large as it goes into a size, with black around it. */
    Picture padded(int newHeight, int newWidth, Interpolation interpolation) {
        double ratio = Math.max((double) height / newHeight, (double) width / newWidth);
        int top = (int) Math.max(0, (newHeight - height / ratio) / 2);
        int left = (int) Math.max(0, (newWidth - width / ratio) / 2);
        Picture inside = resized((int) (height / ratio), (int) (width / ratio), interpolation);
        float[] all = new float[newHeight * newWidth * channels];
        for (int y = 0; y < inside.height; y++) {
            int to = ((top + y) * newWidth + left) * channels;
            System.arraycopy(inside.values, y * inside.width * channels, all, to, inside.width * channels);
        }
        return new Picture(newHeight, newWidth, channels, all);
    }

    private Picture rows(int newHeight, Interpolation interpolation) {
        int row = width * channels;
        float[] mixed = new float[newHeight * row];
        for (int y = 0; y < newHeight; y++) {
            Interpolation.Span span = interpolation.span(y, height, newHeight);
            for (int i = 0; i < row; i++) {
                mixed[y * row + i] = mixed(span, i, row);
            }
        }
        return new Picture(newHeight, width, channels, mixed);
    }

    private Picture columns(int newWidth, Interpolation interpolation) {
        float[] mixed = new float[height * newWidth * channels];
        for (int x = 0; x < newWidth; x++) {
            Interpolation.Span span = interpolation.span(x, width, newWidth);
            for (int y = 0; y < height; y++) {
                for (int channel = 0; channel < channels; channel++) {
                    mixed[(y * newWidth + x) * channels + channel] =
                            mixed(span, y * width * channels + channel, channels);
                }
            }
        }
        return new Picture(height, newWidth, channels, mixed);
    }

    /** The weighted sum of numbers that lie {@code stride} apart. */
    private float mixed(Interpolation.Span span, int start, int stride) {
        double sum = 0;
        for (int i = 0; i < span.size(); i++) {
            sum += span.weight(i) * values[start + (span.first() + i) * stride];
        }
        return (float) sum;
    }
}
