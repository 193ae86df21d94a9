package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.tensor.Shape;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code y = gamma z + beta}: in training {@code z} is what {@link Standardization} makes of each channel of the batch, or
 * {@link BatchRenormalization}; otherwise {@code z = (x - moving mean) / s}, {@code s = sqrt(moving variance + epsilon)} and
 * {@code dx = dz / s}.
 *
 * @param layer the description
 */
record BatchNormalizationLayer(BatchNormalization layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        int[] shape = x.shape();
        int[] channel = Places.spread(Places.keeping(shape, Math.floorMod(layer.axis(), shape.length)), shape);
        Centred centred = call.training() && layer.isTrainable() ? training(call, channel) : inference(call, channel);
        GammaBeta learned = new GammaBeta(layer, call, channel);
        return LayerFlow.of(NdArray.of(learned.output(centred.z), shape), dy -> {
            double[] dz = learned.back(centred.z, dy.values());
            return NdArray.of(centred.back.apply(dz), shape);
        });
    }

    private Centred inference(LayerCall call, int[] channel) {
        double[] mean = call.weight(GammaBeta.count(layer)).values();
        double[] variance = call.weight(GammaBeta.count(layer) + 1).values();
        double[] x = call.input().values();
        double[] z = new double[x.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (x[i] - mean[channel[i]]) / deviation(variance[channel[i]]);
        }
        return new Centred(z, dz -> {
            double[] dx = new double[dz.length];
            for (int i = 0; i < dx.length; i++) {
                dx[i] = dz[i] / deviation(variance[channel[i]]);
            }
            return dx;
        });
    }

    private Centred training(LayerCall call, int[] channel) {
        int first = GammaBeta.count(layer);
        int channels = call.weight(first).values().length;
        Standardization batch =
                new Standardization(call.input().values(), channel, channels, counting(call), layer.epsilon());
        if (layer.renorm()) {
            BatchRenormalization renormalization = new BatchRenormalization(layer, call, first);
            return renormalization.of(batch, channel);
        }
        double[] mean = call.weight(first).values();
        double[] variance = call.weight(first + 1).values();
        call.update(first, moved(mean, batch.mean(), layer.momentum()));
        call.update(first + 1, moved(variance, batch.variance(), layer.momentum()));
        return new Centred(batch.output(), batch::back);
    }

    /** {@code momentum moving + (1 - momentum) batch's}. */
    static double[] moved(double[] moving, double[] batch, double momentum) {
        double[] moved = new double[moving.length];
        for (int c = 0; c < moved.length; c++) {
            moved[c] = momentum * moving[c] + (1 - momentum) * batch[c];
        }
        return moved;
    }

    private double deviation(double variance) {
        return Math.sqrt(variance + layer.epsilon());
    }

    private double @Nullable [] counting(LayerCall call) {
        NdArray mask = call.mask(0);
        if (mask == null) {
            return null;
        }
        NdArray x = call.input();
        layer.requireMask(Shape.of(mask.shape()), Shape.of(x.shape()));
        double[] counting = new double[x.size()];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = mask.values()[i / x.dim(-1)];
        }
        return counting;
    }

    /** What comes before gamma and beta, and the way from {@code dz} back to {@code dx}. */
    static final class Centred {

        private final double[] z;
        private final UnaryOperator<double[]> back;

        Centred(double[] z, UnaryOperator<double[]> back) {
            this.z = z;
            this.back = back;
        }
    }
}
