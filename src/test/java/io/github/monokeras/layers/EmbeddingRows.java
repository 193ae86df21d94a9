package io.github.monokeras.layers;

import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.initializers.RandomNormal;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L2;

/** The rows of {@code golden/layers_embedding.py}. */
final class EmbeddingRows {

    private EmbeddingRows() {}

    static void addTo(LayerRows rows) {
        rows.add("embedding", x -> new Embedding(5, 3).apply(x.get(0)))
                .add(
                        "embedding_options",
                        x -> new Embedding(4, 3)
                                .embeddingsInitializer(
                                        new RandomNormal().stddev(0.1).seed(1))
                                .embeddingsRegularizer(new L2(0.125))
                                .embeddingsConstraint(new MaxNorm(0.5))
                                .activityRegularizer(new L1(0.0625))
                                .maskZero(true)
                                .apply(x.get(0)))
                .add("embedding_scalar", x -> new Embedding(4, 3).apply(x.get(0)))
                .add("embedding_fractions", x -> new Embedding(2, 3).apply(x.get(0)))
                .add("masking", x -> new Masking().apply(x.get(0)))
                .add("masking_value", x -> new Masking(2).apply(x.get(0)))
                .add("masking_simple_rnn", x -> new SimpleRNN(2).apply(new Masking().apply(x.get(0))))
                .add(
                        "masking_dense_gru",
                        x -> new GRU(2).returnSequences(true).apply(new Dense(2).apply(new Masking(1).apply(x.get(0)))))
                .add("mask_lstm", x -> new LSTM(2).apply(words(x.get(0))))
                .addAll(
                        "mask_lstm_sequences",
                        x -> new LSTM(2).returnSequences(true).returnState(true).applyAll(words(x.get(0))))
                .addAll(
                        "mask_lstm_initial_state",
                        x -> new LSTM(2)
                                .returnSequences(true)
                                .returnState(true)
                                .applyAll(words(x.get(0)), x.get(1), x.get(2)))
                .add(
                        "mask_lstm_zero_output",
                        x -> new LSTM(2)
                                .returnSequences(true)
                                .zeroOutputForMask(true)
                                .apply(words(x.get(0))))
                .addAll(
                        "mask_gru_zero_output_last",
                        x -> new GRU(2)
                                .returnState(true)
                                .zeroOutputForMask(true)
                                .applyAll(words(x.get(0))))
                .add(
                        "mask_simple_rnn_backwards",
                        x -> new SimpleRNN(2)
                                .returnSequences(true)
                                .goBackwards(true)
                                .unroll(true)
                                .apply(words(x.get(0))))
                .add(
                        "mask_gru_stacked",
                        x -> new GRU(2)
                                .resetAfter(false)
                                .apply(new LSTM(2).returnSequences(true).apply(words(x.get(0)))));
    }

    /** Numbers 0 to 3, of which 0 does not count. */
    private static KerasTensor words(Input x) {
        return new Embedding(4, 2).maskZero(true).apply(x);
    }
}
