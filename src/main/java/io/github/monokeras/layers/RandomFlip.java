package io.github.monokeras.layers;

import java.util.List;

/**
 * Flips every other image at random, in training only.
 *
 * <p>Input and output {@code (batch, height, width, channels)}. Where both directions are chosen, an image is flipped in both
 * or in none, as in Keras 3.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_flip/">keras.layers.RandomFlip</a>
 */
public final class RandomFlip extends RandomImageLayer<RandomFlip> {

    /** What is exchanged. */
    public enum Mode {
        /** Left and right. */
        HORIZONTAL,
        /** Top and bottom. */
        VERTICAL,
        /** Both. */
        HORIZONTAL_AND_VERTICAL;

        /** Returns Keras's name, as {@code horizontal}. */
        @Override
        public String toString() {
            return Choice.name(this);
        }
    }

    private final Mode mode;

    /** Makes a layer that exchanges left and right, and top and bottom. */
    public RandomFlip() {
        this(Mode.HORIZONTAL_AND_VERTICAL);
    }

    /**
     * Makes a layer by Keras's name of what is exchanged.
     *
     * @param mode {@code "horizontal"}: left and right; {@code "vertical"}: top and bottom; or
     *     {@code "horizontal_and_vertical"}
     */
    public RandomFlip(String mode) {
        this(Choice.of("RandomFlip", "mode", mode, List.of(Mode.values())));
    }

    /** Makes a layer that exchanges what the mode says. */
    public RandomFlip(Mode mode) {
        this.mode = mode;
    }

    /** Says whether left and right are exchanged. */
    public boolean isHorizontal() {
        return mode != Mode.VERTICAL;
    }

    /** Says whether top and bottom are exchanged. */
    public boolean isVertical() {
        return mode != Mode.HORIZONTAL;
    }

    @Override
    protected void describe(Config config) {
        super.describe(config);
        config.put("mode", mode.toString());
    }

    @Override
    protected RandomFlip self() {
        return this;
    }
}
