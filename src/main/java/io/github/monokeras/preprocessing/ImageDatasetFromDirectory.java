package io.github.monokeras.preprocessing;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes samples of a folder's pictures, each folder in it being a class:
 * {@code new ImageDatasetFromDirectory().imageSize(180, 180).of(Path.of("flowers"))}.
 *
 * <p>Files of PNG, JPEG, BMP and GIF (the first frame) are read into {@code (pictures, height, width, channels)} from 0 to
 * 255, all at once: 1,000 pictures of 256 x 256 in colour take 790 MB of memory. Numbers of JPEG files differ a little from
 * decoder to decoder. Options of labels, order and subsets are in {@link FromDirectory}.
 *
 * @param height how many rows pictures are resized to, at least 1; default 256
 * @param width how many columns, at least 1; default 256
 * @param colorMode {@code "grayscale"} 1 channel, {@code "rgb"} 3, {@code "rgba"} 4; default {@code "rgb"}
 * @param interpolation {@code "bilinear"}, {@code "nearest"}, {@code "bicubic"}, {@code "area"}, {@code "lanczos3"},
 *     {@code "lanczos5"}, {@code "gaussian"} or {@code "mitchellcubic"}; default {@code "bilinear"}
 * @param cropToAspectRatio whether what does not fit the proportions is cut off instead of squeezed; default false
 * @param padToAspectRatio whether black is added instead; default false
 * @param directory the options common to all kinds of files
 * @see <a href="https://keras.io/api/data_loading/image/#image_dataset_from_directory-function">
 *     keras.utils.image_dataset_from_directory</a>
 */
public record ImageDatasetFromDirectory(
        int height,
        int width,
        String colorMode,
        String interpolation,
        boolean cropToAspectRatio,
        boolean padToAspectRatio,
        DirectoryOptions directory)
        implements FromDirectory<ImageDatasetFromDirectory> {

    private static final String WHO = "imageDatasetFromDirectory";
    private static final List<String> ENDINGS = List.of(".bmp", ".gif", ".jpeg", ".jpg", ".png");

    /** Checks the range of the options. */
    public ImageDatasetFromDirectory {
        if (height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "%s: imageSize must be at least 1, got %d and %d".formatted(WHO, height, width));
        }
        if (!List.of("grayscale", "rgb", "rgba").contains(colorMode)) {
            throw new IllegalArgumentException(
                    "%s: colorMode must be \"grayscale\", \"rgb\" or \"rgba\", got \"%s\"".formatted(WHO, colorMode));
        }
        Interpolation.of(interpolation);
        if (cropToAspectRatio && padToAspectRatio) {
            throw new IllegalArgumentException(
                    WHO + ": only one of cropToAspectRatio and padToAspectRatio must be true, got both");
        }
    }

    /** Takes Keras's defaults. */
    public ImageDatasetFromDirectory() {
        this(256, 256, "rgb", "bilinear", false, false, new DirectoryOptions());
    }

    /** Returns this with another size of the pictures. */
    public ImageDatasetFromDirectory imageSize(int newHeight, int newWidth) {
        return new ImageDatasetFromDirectory(
                newHeight, newWidth, colorMode, interpolation, cropToAspectRatio, padToAspectRatio, directory);
    }

    /** Returns this with other channels. */
    public ImageDatasetFromDirectory colorMode(String newColorMode) {
        return new ImageDatasetFromDirectory(
                height, width, newColorMode, interpolation, cropToAspectRatio, padToAspectRatio, directory);
    }

    /** Returns this with another way of resizing. */
    public ImageDatasetFromDirectory interpolation(String newInterpolation) {
        return new ImageDatasetFromDirectory(
                height, width, colorMode, newInterpolation, cropToAspectRatio, padToAspectRatio, directory);
    }

    /** Returns this cutting off what does not fit the proportions, or not. */
    public ImageDatasetFromDirectory cropToAspectRatio(boolean crop) {
        return new ImageDatasetFromDirectory(
                height, width, colorMode, interpolation, crop, padToAspectRatio, directory);
    }

    /** Returns this adding black to keep the proportions, or not. */
    public ImageDatasetFromDirectory padToAspectRatio(boolean pad) {
        return new ImageDatasetFromDirectory(
                height, width, colorMode, interpolation, cropToAspectRatio, pad, directory);
    }

    @Override
    public ImageDatasetFromDirectory directory(DirectoryOptions options) {
        return new ImageDatasetFromDirectory(
                height, width, colorMode, interpolation, cropToAspectRatio, padToAspectRatio, options);
    }

    /**
     * Reads the pictures of a folder.
     *
     * @throws IllegalArgumentException if there are none, or options do not fit them or each other
     * @throws UncheckedIOException if the folder or a picture cannot be read
     */
    public Dataset of(Path folder) {
        DirectoryIndex index = DirectoryIndex.of(WHO, folder, directory, ENDINGS);
        int channels = colorMode.equals("grayscale") ? 1 : colorMode.equals("rgb") ? 3 : 4;
        int size = Math.multiplyExact(Math.multiplyExact(height, width), channels);
        int count = index.files().size();
        float[] values = new float[Math.multiplyExact(count, size)];
        for (int i = 0; i < count; i++) {
            picture(index.files().get(i), channels).writeTo(values, i * size);
        }
        return new Dataset(
                Tensor.of(Shape.of(count, height, width, channels), values),
                index.labels(directory.labelMode()),
                index.classNames(),
                index.files(),
                directory.batchSize());
    }

    private Picture picture(Path file, int channels) {
        try {
            Picture picture = Picture.read(file, channels);
            Interpolation way = Interpolation.of(interpolation);
            if (padToAspectRatio) {
                return picture.padded(height, width, way);
            }
            return (cropToAspectRatio ? picture.cropped(height, width) : picture).resized(height, width, way);
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "%s: %s must be a picture, got a file that cannot be read: %s"
                            .formatted(WHO, file, failed.getMessage()),
                    failed);
        }
    }
}
