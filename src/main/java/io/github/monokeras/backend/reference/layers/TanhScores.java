package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;

/**
 * {@code S_ij = w sum_f a_f t_ijf} with {@code t_ijf = tanh(s (Q_if + K_jf))}.
 *
 * <p>Back: {@code dw} is the sum of {@code dS_ij a_f t_ijf}, {@code da_f} that of {@code dS_ij w t_ijf}; with
 * {@code dz_ijf = dS_ij w a_f (1 - t_ijf²)}, {@code ds} is the sum of {@code dz_ijf (Q_if + K_jf)}, {@code dQ_if} that of
 * {@code s dz_ijf} over the keys and {@code dK_jf} that over the queries.
 *
 * @param inside which weight is {@code s}, or {@link #NONE}: 1
 * @param each which weight is {@code a}, one number for each feature, or {@link #NONE}: 1
 * @param whole which weight is {@code w}, or {@link #NONE}: 1
 */
record TanhScores(int inside, int each, int whole) implements AttentionScores {

    static final int NONE = -1;

    @Override
    public Matrix value(LayerCall call, Matrix query, Matrix key) {
        Matrix scores = Matrix.zeros(query.rows(), key.rows());
        for (int i = 0; i < query.rows(); i++) {
            for (int j = 0; j < key.rows(); j++) {
                double sum = 0;
                for (int f = 0; f < query.columns(); f++) {
                    sum += weight(call, each, f) * Math.tanh(weight(call, inside, 0) * (query.at(i, f) + key.at(j, f)));
                }
                scores.values()[i * key.rows() + j] = weight(call, whole, 0) * sum;
            }
        }
        return scores;
    }

    @Override
    public Pair gradient(LayerCall call, Matrix query, Matrix key, Matrix dScores) {
        int features = query.columns();
        double s = weight(call, inside, 0);
        double w = weight(call, whole, 0);
        double[] ds = new double[1];
        double[] dw = new double[1];
        double[] da = new double[features];
        Matrix dQuery = Matrix.zeros(query.rows(), features);
        Matrix dKey = Matrix.zeros(key.rows(), features);
        for (int i = 0; i < query.rows(); i++) {
            for (int j = 0; j < key.rows(); j++) {
                double d = dScores.at(i, j);
                for (int f = 0; f < features; f++) {
                    double a = weight(call, each, f);
                    double sum = query.at(i, f) + key.at(j, f);
                    double t = Math.tanh(s * sum);
                    double dz = d * w * a * (1 - t * t);
                    dw[0] += d * a * t;
                    da[f] += d * w * t;
                    ds[0] += dz * sum;
                    dQuery.values()[i * features + f] += s * dz;
                    dKey.values()[j * features + f] += s * dz;
                }
            }
        }
        add(call, inside, ds);
        add(call, each, da);
        add(call, whole, dw);
        return new Pair(dQuery, dKey);
    }

    private static double weight(LayerCall call, int index, int feature) {
        return index == NONE ? 1 : call.weight(index).values()[feature];
    }

    private static void add(LayerCall call, int index, double[] gradient) {
        if (index != NONE) {
            call.weight(index).addGradient(gradient);
        }
    }
}
