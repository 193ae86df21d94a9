package io.github.monokeras.layers;

import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.initializers.Orthogonal;
import io.github.monokeras.regularizers.L2;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of {@code golden/layers_wrappers.py}. */
final class WrapperRows {

    private WrapperRows() {}

    static void addTo(LayerRows rows) {
        rows.add("bidirectional", x -> new Bidirectional(new LSTM(2)).apply(x.get(0)))
                .addAll("bidirectional_concat", merged("concat"))
                .addAll("bidirectional_sum", merged("sum"))
                .addAll("bidirectional_mul", merged("mul"))
                .addAll("bidirectional_ave", merged("ave"))
                .addAll("bidirectional_apart", merged(null))
                .add(
                        "bidirectional_last_sum",
                        x -> new Bidirectional(new SimpleRNN(2).useBias(false))
                                .mergeMode("sum")
                                .apply(x.get(0)))
                .addAll(
                        "bidirectional_states",
                        x -> new Bidirectional(new LSTM(2).returnState(true)).applyAll(x.toArray(new KerasTensor[0])))
                .addAll(
                        "bidirectional_apart_states",
                        x -> new Bidirectional(new GRU(2).returnSequences(true).returnState(true))
                                .mergeMode(null)
                                .applyAll(x.get(0)))
                .add(
                        "bidirectional_backward_layer",
                        x -> new Bidirectional(new LSTM(2)
                                        .returnSequences(true)
                                        .recurrentActivation("hard_sigmoid")
                                        .unitForgetBias(false))
                                .backwardLayer(new GRU(2)
                                        .returnSequences(true)
                                        .goBackwards(true)
                                        .resetAfter(false))
                                .apply(x.get(0)))
                .add("bidirectional_options", x -> new Bidirectional(options()).apply(x.get(0)))
                .add(
                        "bidirectional_mask",
                        x -> new LSTM(2)
                                .apply(new Bidirectional(new LSTM(2).returnSequences(true)).apply(words(x.get(0)))))
                .add(
                        "bidirectional_mask_last",
                        x -> new Bidirectional(new GRU(2)).mergeMode("ave").apply(words(x.get(0))))
                .add(
                        "bidirectional_twice",
                        x -> new Bidirectional(new SimpleRNN(2))
                                .apply(new Bidirectional(new SimpleRNN(1).returnSequences(true)).apply(x.get(0))));
        addTimeDistributed(rows);
    }

    private static void addTimeDistributed(LayerRows rows) {
        rows.add("time_distributed", x -> new TimeDistributed(new Dense(2).activation("tanh")).apply(x.get(0)))
                .add(
                        "time_distributed_recurrent",
                        x -> new TimeDistributed(new LSTM(2).returnSequences(true)).apply(x.get(0)))
                .add(
                        "time_distributed_mask",
                        x -> new LSTM(2).apply(new TimeDistributed(new Dense(2)).apply(words(x.get(0)))))
                .add("time_distributed_masks", x -> new TimeDistributed(new GRU(2)).apply(words(x.get(0))))
                .add(
                        "time_distributed_bidirectional",
                        x -> new TimeDistributed(new Bidirectional(new SimpleRNN(1))).apply(x.get(0)));
    }

    private static GRU options() {
        return new GRU(2)
                .resetAfter(false)
                .activation("relu")
                .kernelRegularizer(new L2(0.125))
                .recurrentConstraint(new MaxNorm(0.5))
                .biasInitializer("ones")
                .recurrentInitializer(new Orthogonal().gain(0.5).seed(2))
                .dropout(0.25)
                .seed(5)
                .unroll(true);
    }

    private static Function<List<Input>, List<KerasTensor>> merged(@Nullable String mode) {
        return x -> new Bidirectional(new GRU(2).returnSequences(true))
                .mergeMode(mode)
                .applyAll(x.get(0));
    }

    private static KerasTensor words(Input x) {
        return new Embedding(4, 2).maskZero(true).apply(x);
    }
}
