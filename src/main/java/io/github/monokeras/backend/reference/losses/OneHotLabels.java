package io.github.monokeras.backend.reference.losses;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * Labels that are the shares themselves, drawn to the even distribution: {@code y (1 - s) + s / classes}.
 *
 * @param smoothing how far they are drawn
 */
public record OneHotLabels(double smoothing) implements ClassLabels {

    @Override
    public Matrix shares(Matrix yTrue, int classes) {
        return yTrue.map(y -> y * (1 - smoothing) + smoothing / classes);
    }
}
