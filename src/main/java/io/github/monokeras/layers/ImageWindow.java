package io.github.monokeras.layers;

/**
 * A part of an image.
 *
 * @param top its first row
 * @param left its first column
 * @param height how many rows
 * @param width how many columns
 */
public record ImageWindow(int top, int left, int height, int width) {

    /** Returns the whole of an image. */
    static ImageWindow whole(int height, int width) {
        return new ImageWindow(0, 0, height, width);
    }

    /** Returns the middle of an image, of a size that it has at least. */
    static ImageWindow middle(int height, int width, int targetHeight, int targetWidth) {
        return new ImageWindow((height - targetHeight) / 2, (width - targetWidth) / 2, targetHeight, targetWidth);
    }

    /** Returns the largest middle part of an image that has the aspect ratio of a size. */
    static ImageWindow inside(int height, int width, int targetHeight, int targetWidth) {
        int cropHeight = Math.max(Math.min(height, share(width, targetHeight, targetWidth)), 1);
        int cropWidth = Math.max(Math.min(width, share(height, targetWidth, targetHeight)), 1);
        return middle(height, width, cropHeight, cropWidth);
    }

    /** Returns how many rows and columns must be added on each side until an image has the aspect ratio of a size. */
    static int[] paddingAround(int height, int width, int targetHeight, int targetWidth) {
        int padHeight = Math.max(height, share(width, targetHeight, targetWidth));
        int padWidth = Math.max(width, share(height, targetWidth, targetHeight));
        return new int[] {(padHeight - height) / 2, (padWidth - width) / 2};
    }

    /** Keras divides in float32, and cuts. */
    private static int share(int other, int target, int otherTarget) {
        return (int) ((float) Math.multiplyExact(other, target) / otherTarget);
    }
}
