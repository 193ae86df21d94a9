package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;

/**
 * A gated recurrent unit: one gate says how much of the state stays, another how much of it makes the new one.
 *
 * <p>With {@code g} the recurrent activation, {@code W} the parts of the kernel, {@code U} those of the recurrent kernel,
 * {@code b} the first row of the bias and {@code d} its second:
 *
 * <pre>
 * z = g(x_t W_z + b_z + h_(t-1) U_z + d_z)
 * r = g(x_t W_r + b_r + h_(t-1) U_r + d_r)
 * n = activation(x_t W_h + b_h + r * (h_(t-1) U_h + d_h))
 * h_t = z * h_(t-1) + (1 - z) * n
 * </pre>
 *
 * <p>Without {@link #resetAfter(boolean)}, {@code n = activation(x_t W_h + b_h + (r * h_(t-1)) U_h)}, and there is no
 * {@code d}.
 *
 * <p>Input {@code (batch, time, features)}, output {@code (batch, units)} or what {@link RecurrentLayer} says; kernel
 * {@code (features, 3 units)}, recurrent kernel {@code (units, 3 units)}, bias {@code (2, 3 units)} or {@code (3 units,)}, all
 * in the order {@code z r h}.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/gru/">keras.layers.GRU</a>
 * @see <a href="https://arxiv.org/abs/1406.1078">Cho et al., Learning phrase representations using an encoder-decoder</a>
 */
public final class GRU extends GatedRecurrentLayer<GRU> {

    private boolean resetAfter = true;

    /**
     * Makes a layer of so many units, with tanh, sigmoid gates and a bias.
     *
     * @param units the number of units, at least 1
     */
    public GRU(int units) {
        super(units);
    }

    /** Says whether the reset gate works behind the recurrent kernel, not before it; default true. */
    public GRU resetAfter(boolean newResetAfter) {
        requireUnbuilt();
        resetAfter = newResetAfter;
        return this;
    }

    /** Says whether the reset gate works behind the recurrent kernel. */
    public boolean resetAfter() {
        return resetAfter;
    }

    @Override
    public int gates() {
        return 3;
    }

    @Override
    Shape biasShape() {
        return resetAfter ? super.biasShape().withBatch(2) : super.biasShape();
    }

    @Override
    GRU blank() {
        return new GRU(units()).resetAfter(resetAfter).recurrentActivation(recurrentActivation());
    }

    @Override
    protected void describe(Config config) {
        describeSequences(config);
        config.put("recurrent_activation", recurrentActivation());
        describeInitializers(config);
        describeRules(config);
        describeDropout(config);
        config.put("reset_after", resetAfter).put("seed", seed());
    }

    @Override
    protected GRU self() {
        return this;
    }
}
