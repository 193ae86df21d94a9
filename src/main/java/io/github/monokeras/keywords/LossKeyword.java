package io.github.monokeras.keywords;

import io.github.monokeras.losses.Loss;

/**
 * What {@code compile} lets training make small.
 *
 * @param value the loss
 */
public record LossKeyword(Loss value) implements CompileKeyword {

    @Override
    public String keyword() {
        return "loss";
    }
}
