package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code S = s Q Kᵀ}; {@code dQ = s dS K}, {@code dK = s dSᵀ Q}, and {@code ds} is the sum of {@code dS} times {@code Q Kᵀ}.
 *
 * @param useScale whether the first weight is {@code s}; else it is 1
 */
record DotScores(boolean useScale) implements AttentionScores {

    @Override
    public Matrix value(LayerCall call, Matrix query, Matrix key) {
        double s = scale(call);
        return query.times(key.transposed()).map(product -> s * product);
    }

    @Override
    public Pair gradient(LayerCall call, Matrix query, Matrix key, Matrix dScores) {
        double s = scale(call);
        if (useScale) {
            Matrix products = query.times(key.transposed());
            call.weight(0).addGradient(new double[] {
                products.zip(dScores, (p, d) -> p * d).sum()
            });
        }
        return new Pair(
                dScores.times(key).map(d -> s * d),
                dScores.transposed().times(query).map(d -> s * d));
    }

    private double scale(LayerCall call) {
        return useScale ? call.weight(0).values()[0] : 1;
    }
}
