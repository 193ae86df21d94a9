package io.github.monokeras.layers;

import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.initializers.Ones;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;

/**
 * Long short-term memory: a state {@code c} that gates let in, keep and let out.
 *
 * <p>With {@code g} the recurrent activation, {@code W} the parts of the kernel, {@code U} those of the recurrent kernel:
 *
 * <pre>
 * i = g(x_t W_i + h_(t-1) U_i + b_i)
 * f = g(x_t W_f + h_(t-1) U_f + b_f)
 * o = g(x_t W_o + h_(t-1) U_o + b_o)
 * c_t = f * c_(t-1) + i * activation(x_t W_c + h_(t-1) U_c + b_c)
 * h_t = o * activation(c_t)
 * </pre>
 *
 * <p>Input {@code (batch, time, features)}, output {@code (batch, units)} or what {@link RecurrentLayer} says, its states being
 * {@code h} and {@code c}; kernel {@code (features, 4 units)}, recurrent kernel {@code (units, 4 units)}, bias
 * {@code (4 units,)}, all in the order {@code i f c o}.
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/lstm/">keras.layers.LSTM</a>
 * @see <a href="https://doi.org/10.1162/neco.1997.9.8.1735">Hochreiter and Schmidhuber, Long short-term memory</a>
 */
public final class LSTM extends GatedRecurrentLayer<LSTM> {

    private boolean unitForgetBias = true;

    /**
     * Makes a layer of so many units, with tanh, sigmoid gates and a bias.
     *
     * @param units the number of units, at least 1
     */
    public LSTM(int units) {
        super(units);
    }

    /**
     * Says whether the forget gate's bias starts at 1, so that the state is kept at first; default true.
     *
     * @see <a href="https://proceedings.mlr.press/v37/jozefowicz15.html">Jozefowicz et al., Recurrent network architectures</a>
     */
    public LSTM unitForgetBias(boolean newUnitForgetBias) {
        requireUnbuilt();
        unitForgetBias = newUnitForgetBias;
        return this;
    }

    /** Says whether the forget gate's bias starts at 1. */
    public boolean unitForgetBias() {
        return unitForgetBias;
    }

    @Override
    public int gates() {
        return 4;
    }

    @Override
    public int states() {
        return 2;
    }

    @Override
    LSTM blank() {
        return new LSTM(units()).unitForgetBias(unitForgetBias).recurrentActivation(recurrentActivation());
    }

    @Override
    Initializer biasStart(Initializer chosen) {
        if (!unitForgetBias) {
            return chosen;
        }
        return (shape, random) -> Tensor.concatenate(List.of(
                chosen.initialize(Shape.of(units()), random),
                new Ones().initialize(Shape.of(units()), random),
                chosen.initialize(Shape.of(2 * units()), random)));
    }

    @Override
    protected void describe(Config config) {
        describeSequences(config);
        config.put("recurrent_activation", recurrentActivation());
        describeInitializers(config);
        config.put("unit_forget_bias", unitForgetBias);
        describeRules(config);
        describeDropout(config);
        config.put("seed", seed());
    }

    @Override
    protected LSTM self() {
        return this;
    }
}
