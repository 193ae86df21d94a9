package io.github.monokeras.onnx;

import static io.github.monokeras.onnx.OnnxModels.requireSame;

import ai.onnxruntime.OrtException;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.ReLU;
import io.github.monokeras.layers.Rescaling;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every named activation computes in ONNX Runtime what it computes here. */
class OnnxActivationsTest {

    private static final Shape BATCH = Shape.of(5, 12);

    @ParameterizedTest
    @EnumSource(Activation.class)
    void computes_what_the_reference_does(Activation activation) throws OrtException {
        Input x = new Input(12);
        KerasTensor wide = new Rescaling(6).apply(x);
        KerasTensor y = new io.github.monokeras.layers.Activation(activation).apply(wide);
        requireSame(List.of(x), List.of(y), BATCH);
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void follows_the_formula_of_a_layer(Activation activation) throws OrtException {
        Input x = new Input(12);
        requireSame(List.of(x), List.of(new Dense(4).activation(activation).apply(x)), BATCH);
    }

    @ParameterizedTest
    @EnumSource(value = Activation.class, mode = EnumSource.Mode.EXCLUDE, names = "GLU")
    void runs_inside_recurrent_layers(Activation activation) throws OrtException {
        Input x = new Input(4, 3);
        KerasTensor simple = new SimpleRNN(3).activation(activation).apply(x);
        KerasTensor lstm = new LSTM(3)
                .activation(activation)
                .recurrentActivation("hard_sigmoid")
                .goBackwards(true)
                .returnSequences(true)
                .apply(x);
        KerasTensor gru = new GRU(3).recurrentActivation(activation).apply(x);
        KerasTensor before = new GRU(3)
                .activation(activation)
                .resetAfter(false)
                .useBias(false)
                .apply(x);
        requireSame(List.of(x), List.of(simple, lstm, gru, before), Shape.of(2, 4, 3));
    }

    @Test
    void takes_the_options_of_rectifiers() throws OrtException {
        Input x = new Input(12);
        KerasTensor wide = new Rescaling(6).apply(x);
        requireSame(
                List.of(x),
                List.of(
                        new ReLU(2).negativeSlope(0.25).threshold(0.5).apply(wide),
                        new ReLU().threshold(1).apply(wide),
                        new ReLU().negativeSlope(0.25).apply(wide),
                        new ReLU(6).apply(wide),
                        new LeakyReLU(0.125).apply(wide),
                        new ELU(0.5).apply(wide)),
                BATCH);
    }
}
