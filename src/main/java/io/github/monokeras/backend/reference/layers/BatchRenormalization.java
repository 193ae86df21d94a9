package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.BatchNormalization;
import org.jspecify.annotations.Nullable;

/**
 * Batch renormalization: {@code z = r (x - m) / s + d} with {@code r = s / t} and {@code d = (m - u) / t}, where {@code u} and
 * {@code t}, at least {@code sqrt(epsilon)}, are the moving mean and deviation for that; both may be clipped.
 *
 * <p>No gradient follows r and d: {@code dx} is that of {@link Standardization} for {@code r dz}.
 */
final class BatchRenormalization {

    private final BatchNormalization layer;
    private final LayerCall call;
    private final int first;

    /**
     * Takes the weights of a call.
     *
     * @param first the index of the moving mean among the weights
     */
    BatchRenormalization(BatchNormalization layer, LayerCall call, int first) {
        this.layer = layer;
        this.call = call;
        this.first = first;
    }

    BatchNormalizationLayer.Centred of(Standardization batch, int[] channel) {
        double[] usualMean = moving(3);
        double[] usualDeviation = moving(4);
        int channels = usualMean.length;
        double[] deviation = new double[channels];
        double[] r = new double[channels];
        double[] d = new double[channels];
        Double dmax = layer.renormBound("dmax");
        for (int c = 0; c < channels; c++) {
            double usual = Math.max(usualDeviation[c], Math.sqrt(layer.epsilon()));
            deviation[c] = batch.deviation(c);
            r[c] = within(deviation[c] / usual, layer.renormBound("rmin"), layer.renormBound("rmax"));
            d[c] = within((batch.mean()[c] - usualMean[c]) / usual, dmax == null ? null : -dmax, dmax);
        }
        follow(batch.mean(), deviation);
        double[] z = batch.output();
        for (int i = 0; i < z.length; i++) {
            z[i] = r[channel[i]] * z[i] + d[channel[i]];
        }
        return new BatchNormalizationLayer.Centred(z, dz -> {
            double[] scaled = new double[dz.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = r[channel[i]] * dz[i];
            }
            return batch.back(scaled);
        });
    }

    /** Moves all statistics: the moving variance is what the moving deviation says, at least 0. */
    private void follow(double[] mean, double[] deviation) {
        call.update(first + 3, BatchNormalizationLayer.moved(moving(3), mean, layer.renormMomentum()));
        call.update(first + 4, BatchNormalizationLayer.moved(moving(4), deviation, layer.renormMomentum()));
        call.update(first, BatchNormalizationLayer.moved(moving(0), mean, layer.momentum()));
        double[] moved = BatchNormalizationLayer.moved(moving(2), deviation, layer.momentum());
        double[] variance = new double[moved.length];
        for (int c = 0; c < variance.length; c++) {
            variance[c] = Math.max(moved[c] * moved[c] - layer.epsilon(), 0);
        }
        call.update(first + 2, moved);
        call.update(first + 1, variance);
    }

    private double[] moving(int index) {
        return call.weight(first + index).values();
    }

    private static double within(double x, @Nullable Double least, @Nullable Double greatest) {
        double raised = least == null ? x : Math.max(x, least);
        return greatest == null ? raised : Math.min(raised, greatest);
    }
}
