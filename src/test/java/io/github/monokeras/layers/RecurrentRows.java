package io.github.monokeras.layers;

import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.initializers.HeNormal;
import io.github.monokeras.initializers.Orthogonal;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.regularizers.L2;
import java.util.List;
import java.util.function.Function;

/** The rows of {@code golden/layers_recurrent.py}. */
final class RecurrentRows {

    private RecurrentRows() {}

    static void addTo(LayerRows rows) {
        rows.add("simple_rnn", x -> new SimpleRNN(2).apply(x.get(0)))
                .add(
                        "simple_rnn_options",
                        x -> options(new SimpleRNN(2))
                                .activation("relu")
                                .returnSequences(true)
                                .apply(x.get(0)))
                .addAll(
                        "simple_rnn_states",
                        x -> new SimpleRNN(2)
                                .useBias(false)
                                .goBackwards(true)
                                .returnSequences(true)
                                .returnState(true)
                                .applyAll(x.get(0), x.get(1)));
        addLstm(rows);
        addGru(rows);
        rows.add("simple_rnn_dropout", dropped(new SimpleRNN(2)))
                .add("lstm_dropout", dropped(new LSTM(2)))
                .add("gru_dropout", dropped(new GRU(2)))
                .add("lstm_input_dropout", x -> new LSTM(2).dropout(0.5).apply(x.get(0)));
    }

    private static void addLstm(LayerRows rows) {
        rows.add("lstm", x -> new LSTM(2).apply(x.get(0)))
                .add(
                        "lstm_options",
                        x -> options(new LSTM(2))
                                .activation("softsign")
                                .recurrentActivation("hard_sigmoid")
                                .unitForgetBias(false)
                                .activityRegularizer(new L2(0.125))
                                .apply(x.get(0)))
                .add("lstm_sequences", x -> new LSTM(2).returnSequences(true).apply(x.get(0)))
                .addAll(
                        "lstm_state",
                        x -> new LSTM(2).returnState(true).goBackwards(true).applyAll(x.get(0)))
                .addAll(
                        "lstm_initial_state",
                        x -> new LSTM(2).returnSequences(true).returnState(true).applyAll(x.get(0), x.get(1), x.get(2)))
                .add(
                        "lstm_no_bias",
                        x -> new LSTM(3)
                                .activation("linear")
                                .useBias(false)
                                .useCudnn(false)
                                .apply(x.get(0)))
                .add("lstm_stacked", x -> {
                    LSTM first = new LSTM(3).returnSequences(true).goBackwards(true);
                    return new LSTM(2).apply(first.apply(x.get(0)));
                });
    }

    private static void addGru(LayerRows rows) {
        rows.add("gru", x -> new GRU(2).apply(x.get(0)))
                .add(
                        "gru_options",
                        x -> options(new GRU(2))
                                .activation("relu")
                                .recurrentActivation("softsign")
                                .returnSequences(true)
                                .activityRegularizer(new L1(0.125))
                                .biasRegularizer(new L2(0.25))
                                .biasConstraint("non_neg")
                                .apply(x.get(0)))
                .addAll(
                        "gru_states",
                        x -> new GRU(2)
                                .goBackwards(true)
                                .returnSequences(true)
                                .returnState(true)
                                .applyAll(x.get(0), x.get(1)))
                .add("gru_no_bias", x -> new GRU(3).useBias(false).apply(x.get(0)))
                .add(
                        "gru_reset_before",
                        x -> new GRU(2).resetAfter(false).returnSequences(true).apply(x.get(0), x.get(1)))
                .addAll(
                        "gru_reset_before_no_bias",
                        x -> new GRU(2)
                                .resetAfter(false)
                                .useBias(false)
                                .returnState(true)
                                .applyAll(x.get(0)));
    }

    private static <L extends RecurrentLayer<L>> L options(L layer) {
        return layer.kernelInitializer(new HeNormal().seed(3))
                .recurrentInitializer(new Orthogonal().gain(0.5).seed(2))
                .biasInitializer("ones")
                .kernelRegularizer(new L2(0.125))
                .recurrentRegularizer(new L1(0.0625))
                .biasRegularizer(new L1L2(0.03125, 0.0625))
                .kernelConstraint(new MaxNorm(0.5))
                .recurrentConstraint(Constraint.of("non_neg"))
                .biasConstraint(new MaxNorm(0.375))
                .unroll(true)
                .seed(7);
    }

    private static Function<List<Input>, KerasTensor> dropped(RecurrentLayer<?> layer) {
        return x -> layer.copy()
                .dropout(0.3)
                .recurrentDropout(0.2)
                .returnSequences(true)
                .seed(7)
                .apply(x.get(0));
    }
}
