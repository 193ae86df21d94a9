package io.github.monokeras.layers;

import io.github.monokeras.tensor.Tensor;

/** The rows of {@code golden/layers_preprocessing.py}. */
final class PreprocessingRows {

    private static final long[] VOCABULARY = {7, 3, 12, 1};
    private static final double[] BOUNDARIES = {-0.5, 0.1, 0.25};

    private PreprocessingRows() {}

    static void addTo(LayerRows rows) {
        addNumbers(rows);
        addBins(rows);
        addCategories(rows);
        addLookups(rows);
        addEncodedLookups(rows);
        addHashes(rows);
    }

    private static void addNumbers(LayerRows rows) {
        rows.add(
                        "normalization",
                        x -> new Normalization()
                                .mean(0.5, -0.25, 0.125)
                                .variance(0.25, 2, 0.0625)
                                .apply(x.get(0)))
                .add(
                        "normalization_all",
                        x -> new Normalization()
                                .axis((Integer) null)
                                .mean(0.5)
                                .variance(0.375)
                                .apply(x.get(0)))
                .add(
                        "normalization_one_for_each_row",
                        x -> new Normalization(1)
                                .mean(0.5, -0.25)
                                .variance(0.25, 2)
                                .apply(x.get(0)))
                .add(
                        "normalization_two_axes_invert",
                        x -> new Normalization()
                                .axis(2, -1)
                                .mean(Tensor.of(new double[][] {{0.5, -0.25, 0.125}, {1, 2, 3}}))
                                .variance(Tensor.of(new double[][] {{0.25, 2, 0.0625}, {0, 0.5, 3}}))
                                .invert(true)
                                .apply(x.get(0)))
                .add(
                        "normalization_broadcast",
                        x -> new Normalization()
                                .axis(1, 2)
                                .mean(0.5, -0.25, 0.125)
                                .variance(0.25, 2, 0.0625)
                                .apply(x.get(0)))
                .add("rescaling", x -> new Rescaling(1 / 128.0, -1).apply(x.get(0)))
                .add("rescaling_scale", x -> new Rescaling(255).apply(x.get(0)))
                .add(
                        "rescaling_channels",
                        x -> new Rescaling(new double[] {0.5, 2, 3})
                                .offset(0.125, 0.25, 0.375)
                                .apply(x.get(0)));
    }

    private static void addBins(LayerRows rows) {
        rows.add("discretization", x -> new Discretization(BOUNDARIES).apply(x.get(0)))
                .add("discretization_timesteps", x -> new Discretization(new double[] {0}).apply(x.get(0)))
                .add(
                        "discretization_one_hot",
                        x -> new Discretization(BOUNDARIES)
                                .outputMode("one_hot")
                                .apply(x.get(0)))
                .add(
                        "discretization_one_hot_column",
                        x -> new Discretization(BOUNDARIES)
                                .outputMode(OutputMode.ONE_HOT)
                                .apply(x.get(0)))
                .add(
                        "discretization_multi_hot",
                        x -> new Discretization(BOUNDARIES)
                                .outputMode("multi_hot")
                                .apply(x.get(0)))
                .add(
                        "discretization_count",
                        x -> new Discretization(BOUNDARIES).outputMode("count").apply(x.get(0)));
    }

    private static void addCategories(LayerRows rows) {
        rows.add("category_encoding", x -> new CategoryEncoding(5).apply(x.get(0)))
                .add(
                        "category_encoding_one_hot",
                        x -> new CategoryEncoding(3).outputMode("one_hot").apply(x.get(0)))
                .add(
                        "category_encoding_one_hot_column",
                        x -> new CategoryEncoding(3).outputMode("one_hot").apply(x.get(0)))
                .add(
                        "category_encoding_count",
                        x -> new CategoryEncoding(3).outputMode("count").apply(x.get(0)))
                .add(
                        "category_encoding_weights",
                        x -> new CategoryEncoding(3).outputMode("count").apply(x.get(0), x.get(1)));
    }

    private static void addLookups(LayerRows rows) {
        rows.add("integer_lookup", x -> lookup().apply(x.get(0)))
                .add(
                        "integer_lookup_mask",
                        x -> lookup().maskToken(0).numOovIndices(3).maxTokens(9).apply(x.get(0)))
                .add(
                        "integer_lookup_special_tokens",
                        x -> new IntegerLookup()
                                .vocabulary(0, -1, 7, 3, 12, 1)
                                .maskToken(0)
                                .apply(x.get(0)))
                .add(
                        "integer_lookup_farmhash",
                        x -> lookup().numOovIndices(4).oovMethod("farmhash").apply(x.get(0)))
                .add(
                        "integer_lookup_siphash",
                        x -> lookup().numOovIndices(4)
                                .oovMethod("farmhash")
                                .salt(5, 6)
                                .apply(x.get(0)))
                .add(
                        "integer_lookup_invert",
                        x -> lookup().invert(true).maskToken(0).oovToken(-2).apply(x.get(0)));
    }

    private static void addEncodedLookups(LayerRows rows) {
        rows.add("integer_lookup_one_hot", x -> lookup().outputMode("one_hot").apply(x.get(0)))
                .add(
                        "integer_lookup_one_hot_column",
                        x -> lookup().outputMode("one_hot").maskToken(5).apply(x.get(0)))
                .add(
                        "integer_lookup_multi_hot",
                        x -> lookup().outputMode("multi_hot")
                                .maxTokens(8)
                                .padToMaxTokens(true)
                                .apply(x.get(0)))
                .add(
                        "integer_lookup_count",
                        x -> new IntegerLookup()
                                .vocabulary(0, 7, 3, 12)
                                .outputMode("count")
                                .maskToken(1)
                                .numOovIndices(2)
                                .apply(x.get(0)))
                .add(
                        "integer_lookup_tf_idf",
                        x -> lookup().outputMode("tf_idf")
                                .idfWeights(0.25, 0.75, 0.5, 0.375)
                                .maxTokens(7)
                                .padToMaxTokens(true)
                                .apply(x.get(0)));
    }

    private static void addHashes(LayerRows rows) {
        rows.add("hashing", x -> new Hashing(5).apply(x.get(0)))
                .add("hashing_mask", x -> new Hashing(7).maskValue(0).apply(x.get(0)))
                .add("hashing_salt", x -> new Hashing(5).salt(133).apply(x.get(0)))
                .add("hashing_two_salts", x -> new Hashing(5).salt(133, 137).apply(x.get(0)))
                .add(
                        "hashing_one_hot_column",
                        x -> new Hashing(4).outputMode("one_hot").apply(x.get(0)))
                .add(
                        "hashing_multi_hot",
                        x -> new Hashing(4).outputMode("multi_hot").apply(x.get(0)))
                .add("hashing_count", x -> new Hashing(4).outputMode("count").apply(x.get(0)));
    }

    private static IntegerLookup lookup() {
        return new IntegerLookup().vocabulary(VOCABULARY);
    }
}
