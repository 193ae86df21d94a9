package io.github.monokeras.layers;

/**
 * A fully connected layer whose output is an input of its next time step:
 * {@code h_t = activation(x_t · kernel + h_(t-1) · recurrent_kernel + bias)}.
 *
 * <p>Input {@code (batch, time, features)}, output {@code (batch, units)} or what {@link RecurrentLayer} says; kernel
 * {@code (features, units)}, recurrent kernel {@code (units, units)}, bias {@code (units,)}.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/simple_rnn/">keras.layers.SimpleRNN</a>
 * @see <a href="https://doi.org/10.1207/s15516709cog1402_1">Elman, Finding structure in time</a>
 */
public final class SimpleRNN extends RecurrentLayer<SimpleRNN> {

    /**
     * Makes a layer of so many units, with tanh and a bias.
     *
     * @param units the number of units, at least 1
     */
    public SimpleRNN(int units) {
        super(units);
    }

    @Override
    public int gates() {
        return 1;
    }

    @Override
    SimpleRNN blank() {
        return new SimpleRNN(units());
    }

    @Override
    protected void describe(Config config) {
        describeSequences(config);
        describeInitializers(config);
        describeRules(config);
        describeDropout(config);
    }

    @Override
    protected SimpleRNN self() {
        return this;
    }
}
