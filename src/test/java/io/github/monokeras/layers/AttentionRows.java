package io.github.monokeras.layers;

import static io.github.monokeras.layers.MergingRows.all;
import static io.github.monokeras.layers.MergingRows.attended;
import static io.github.monokeras.layers.MergingRows.masked;

import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L2;

/** The rows of {@code golden/layers_attention.py}. */
final class AttentionRows {

    private AttentionRows() {}

    static void addTo(LayerRows rows) {
        sequences(rows);
        heads(rows);
        headMasks(rows);
        groups(rows);
        einsums(rows);
    }

    private static void sequences(LayerRows rows) {
        rows.add("attention", x -> new Attention().apply(all(x)))
                .add("attention_key", x -> new Attention().useScale(true).apply(all(x)))
                .add(
                        "attention_concat",
                        x -> new Attention().scoreMode("concat").apply(all(x)))
                .add(
                        "attention_concat_scale",
                        x -> new Attention().scoreMode("concat").useScale(true).apply(all(x)))
                .addAll(
                        "attention_causal_scores",
                        x -> new Attention()
                                .useCausalMask(true)
                                .returnAttentionScores(true)
                                .applyAll(all(x)))
                .add("attention_masks", x -> new Attention().useScale(true).apply(masked(x)))
                .add(
                        "attention_mask_causal",
                        x -> new Attention().useCausalMask(true).apply(x.get(0), masked(x.get(1))))
                .add(
                        "attention_dropout",
                        x -> new Attention().dropout(0.5).seed(3).apply(all(x)))
                .add("additive_attention", x -> new AdditiveAttention().apply(all(x)))
                .add(
                        "additive_attention_key",
                        x -> new AdditiveAttention().useScale(false).apply(all(x)))
                .addAll(
                        "additive_attention_causal_scores",
                        x -> new AdditiveAttention()
                                .useCausalMask(true)
                                .returnAttentionScores(true)
                                .applyAll(all(x)))
                .add("additive_attention_masks", x -> new AdditiveAttention().apply(masked(x)))
                .add(
                        "additive_attention_dropout",
                        x -> new AdditiveAttention().dropout(0.25).seed(1).apply(all(x)));
    }

    private static void heads(LayerRows rows) {
        rows.add("multi_head_attention", x -> new MultiHeadAttention(2, 4).apply(x.get(0), x.get(0)))
                .add(
                        "multi_head_attention_key",
                        x -> new MultiHeadAttention(2, 1)
                                .valueDim(3)
                                .outputShape(4)
                                .useBias(false)
                                .apply(all(x)))
                .add(
                        "multi_head_attention_unknown",
                        x -> new MultiHeadAttention(1, 4)
                                .outputShape(2, 2)
                                .attentionAxes(1)
                                .apply(all(x)))
                .add(
                        "multi_head_attention_options",
                        x -> new MultiHeadAttention(2, 1)
                                .flashAttention(false)
                                .kernelInitializer("he_normal")
                                .biasInitializer("ones")
                                .kernelRegularizer(new L2(0.125))
                                .biasRegularizer(new L1(0.0625))
                                .activityRegularizer(new L2(0.03125))
                                .kernelConstraint(new MaxNorm(0.5))
                                .biasConstraint("non_neg")
                                .seed(7)
                                .apply(x.get(0), x.get(0)))
                .add(
                        "multi_head_attention_gate",
                        x -> new MultiHeadAttention(2, 1).useGate(true).apply(x.get(0), x.get(0)))
                .add("multi_head_attention_plane", x -> new MultiHeadAttention(3, 1).apply(x.get(0), x.get(0)))
                .add(
                        "multi_head_attention_axis",
                        x -> new MultiHeadAttention(3, 1).attentionAxes(2).apply(all(x)))
                .add(
                        "multi_head_attention_dropout",
                        x -> new MultiHeadAttention(2, 1).dropout(0.5).seed(3).apply(x.get(0), x.get(0)));
    }

    private static void headMasks(LayerRows rows) {
        rows.add(
                        "multi_head_attention_causal",
                        x -> new MultiHeadAttention(2, 1).useCausalMask(true).apply(x.get(0), x.get(0)))
                .add(
                        "multi_head_attention_window",
                        x -> new MultiHeadAttention(1, 4)
                                .slidingWindow(2)
                                .useCausalMask(true)
                                .apply(all(x)))
                .addAll(
                        "multi_head_attention_scores",
                        x -> new MultiHeadAttention(2, 1)
                                .useCausalMask(true)
                                .returnAttentionScores(true)
                                .applyAll(x.get(0), x.get(0)))
                .add("multi_head_attention_masks", x -> attended(new MultiHeadAttention(1, 4).apply(masked(x))))
                .addAll(
                        "multi_head_attention_masks_scores",
                        x -> new MultiHeadAttention(1, 4)
                                .returnAttentionScores(true)
                                .applyAll(masked(x)))
                .add(
                        "multi_head_attention_rows_causal",
                        x -> new MultiHeadAttention(1, 4)
                                .attentionAxes(-3)
                                .useCausalMask(true)
                                .apply(x.get(0), x.get(0)));
    }

    private static void groups(LayerRows rows) {
        rows.add("group_query_attention", x -> new GroupQueryAttention(4, 4, 2).apply(x.get(0), x.get(0)))
                .add(
                        "group_query_attention_key",
                        x -> new GroupQueryAttention(1, 2, 1).useBias(false).apply(all(x)))
                .add(
                        "group_query_attention_options",
                        x -> new GroupQueryAttention(1, 2, 2)
                                .slidingWindow(2)
                                .kernelInitializer("lecun_uniform")
                                .biasInitializer("ones")
                                .kernelRegularizer(new L2(0.125))
                                .biasRegularizer(new L1(0.0625))
                                .activityRegularizer(new L2(0.03125))
                                .kernelConstraint(new MaxNorm(0.5))
                                .biasConstraint("non_neg")
                                .useGate(true)
                                .seed(7)
                                .apply(x.get(0), x.get(0)))
                .addAll(
                        "group_query_attention_scores",
                        x -> new GroupQueryAttention(1, 4, 2)
                                .useCausalMask(true)
                                .returnAttentionScores(true)
                                .applyAll(all(x)))
                .add("group_query_attention_masks", x -> attended(new GroupQueryAttention(1, 2, 1).apply(masked(x))))
                .add(
                        "group_query_attention_dropout",
                        x -> new GroupQueryAttention(4, 2, 1)
                                .dropout(0.5)
                                .seed(3)
                                .apply(x.get(0), x.get(0)));
    }

    private static void einsums(LayerRows rows) {
        rows.add("einsum_dense", x -> new EinsumDense("ab,bc->ac", 2).apply(x.get(0)))
                .add(
                        "einsum_dense_sequence",
                        x -> new EinsumDense("abc,cde->abde", null, 2, 2)
                                .biasAxes("e")
                                .activation("relu")
                                .apply(x.get(0)))
                .add(
                        "einsum_dense_dots_left",
                        x -> new EinsumDense("...x,xy->...y", 2)
                                .biasAxes("y")
                                .activation("softmax")
                                .apply(x.get(0)))
                .add(
                        "einsum_dense_dots_right",
                        x -> new EinsumDense("ab...,bc->ac...", 2).biasAxes("c").apply(x.get(0)))
                .add(
                        "einsum_dense_shared",
                        x -> new EinsumDense("abcd,bce->aeb", 2, 2)
                                .biasAxes("eb")
                                .apply(x.get(0)))
                .add(
                        "einsum_dense_options",
                        x -> new EinsumDense("ab,cb->ac", 2)
                                .biasAxes("c")
                                .kernelInitializer("glorot_normal")
                                .biasInitializer("ones")
                                .kernelRegularizer(new L2(0.125))
                                .biasRegularizer(new L1(0.0625))
                                .activityRegularizer(new L2(0.03125))
                                .kernelConstraint(new MaxNorm(0.5))
                                .biasConstraint("non_neg")
                                .apply(x.get(0)));
    }
}
