package io.github.monokeras.layers;

import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.constraints.NonNeg;
import io.github.monokeras.initializers.Constant;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L2;
import java.util.Map;

/** The rows of layers_normalization.py. */
final class NormalizationRows {

    private NormalizationRows() {}

    static void addTo(LayerRows rows) {
        batch(rows);
        renormalization(rows);
        layer(rows);
        group(rows);
        lengths(rows);
        activations(rows);
    }

    private static void batch(LayerRows rows) {
        rows.add("batch_normalization", x -> new BatchNormalization().apply(x.get(0)));
        rows.add("batch_normalization_images", x -> new BatchNormalization().apply(x.get(0)));
        rows.add("batch_normalization_timesteps", x -> new BatchNormalization().apply(x.get(0)));
        rows.add("batch_normalization_negative_axis", x -> new BatchNormalization(-2).apply(x.get(0)));
        rows.add(
                "batch_normalization_bare",
                x -> new BatchNormalization().center(false).scale(false).apply(new Dense(3).apply(x.get(0))));
        rows.add(
                "batch_normalization_center",
                x -> new BatchNormalization().scale(false).apply(x.get(0)));
        rows.add(
                "batch_normalization_synchronized",
                x -> new BatchNormalization().synchronize(true).apply(x.get(0)));
        rows.add(
                "batch_normalization_options",
                x -> affine(new BatchNormalization())
                        .axis(1)
                        .momentum(0.75)
                        .epsilon(0.01)
                        .movingMeanInitializer(new Constant(0.125))
                        .movingVarianceInitializer(new Constant(2))
                        .apply(x.get(0)));
        rows.add(
                "batch_normalization_frozen",
                x -> new BatchNormalization().trainable(false).apply(new Dense(2).apply(x.get(0))));
    }

    private static void renormalization(LayerRows rows) {
        rows.add(
                "batch_renormalization",
                x -> new BatchNormalization().renorm(true).apply(new Dense(3).apply(x.get(0))));
        rows.add(
                "batch_renormalization_least",
                x -> new BatchNormalization().renorm(true).epsilon(0.0625).apply(x.get(0)));
        rows.add(
                "batch_renormalization_clipped",
                x -> new BatchNormalization()
                        .momentum(0.75)
                        .renorm(true)
                        .renormClipping(Map.of("rmax", 2.0, "rmin", 0.5, "dmax", 1.0))
                        .renormMomentum(0.5)
                        .apply(new Dense(3).apply(x.get(0))));
        rows.add(
                "batch_renormalization_bare",
                x -> new BatchNormalization()
                        .center(false)
                        .scale(false)
                        .renorm(true)
                        .renormClipping(Map.of("dmax", 0.5, "rmax", 4.0))
                        .apply(new Dense(3).apply(x.get(0))));
    }

    private static void layer(LayerRows rows) {
        rows.add("layer_normalization", x -> new LayerNormalization().apply(x.get(0)));
        rows.add("layer_normalization_timesteps", x -> new LayerNormalization().apply(x.get(0)));
        rows.add("layer_normalization_axis", x -> new LayerNormalization(1).apply(x.get(0)));
        rows.add("layer_normalization_axes", x -> new LayerNormalization(2, 1).apply(x.get(0)));
        rows.add(
                "layer_normalization_mixed_axes",
                x -> new LayerNormalization().axis(1, -1).apply(x.get(0)));
        rows.add(
                "layer_normalization_bare",
                x -> new LayerNormalization()
                        .center(false)
                        .scale(false)
                        .epsilon(0.01)
                        .apply(new Dense(3).apply(x.get(0))));
        rows.add(
                "layer_normalization_options",
                x -> affine(new LayerNormalization()).epsilon(0.01).apply(x.get(0)));
    }

    private static void group(LayerRows rows) {
        rows.add("group_normalization", x -> new GroupNormalization().apply(x.get(0)));
        rows.add("group_normalization_timesteps", x -> new GroupNormalization(2).apply(x.get(0)));
        rows.add("group_normalization_one", x -> new GroupNormalization(1).apply(x.get(0)));
        rows.add(
                "group_normalization_each",
                x -> new GroupNormalization().groups(-1).apply(x.get(0)));
        rows.add(
                "group_normalization_axis",
                x -> new GroupNormalization(2).axis(1).apply(x.get(0)));
        rows.add(
                "group_normalization_negative_axis",
                x -> new GroupNormalization(2).axis(-2).apply(x.get(0)));
        rows.add(
                "group_normalization_bare",
                x -> new GroupNormalization(2).center(false).scale(false).apply(new Dense(4).apply(x.get(0))));
        rows.add(
                "group_normalization_options",
                x -> affine(new GroupNormalization(2)).epsilon(0.01).apply(x.get(0)));
    }

    private static void lengths(LayerRows rows) {
        rows.add("rms_normalization", x -> new RMSNormalization().apply(x.get(0)));
        rows.add(
                "rms_normalization_options",
                x -> new RMSNormalization().axis(2).epsilon(0.01).apply(x.get(0)));
        rows.add("rms_normalization_axes", x -> new RMSNormalization(3, 2).apply(x.get(0)));
        rows.add("unit_normalization", x -> new UnitNormalization().apply(new Dense(3).apply(x.get(0))));
        rows.add("unit_normalization_axis", x -> new UnitNormalization(1).apply(new Dense(3).apply(x.get(0))));
        rows.add(
                "unit_normalization_axes",
                x -> new UnitNormalization().axis(1, -1).apply(new Dense(3).apply(x.get(0))));
    }

    private static void activations(LayerRows rows) {
        rows.add("softmax_axis", x -> new Softmax(1).apply(new Dense(3).apply(x.get(0))));
        rows.add("softmax_last_axis", x -> new Softmax().axis(2).apply(new Dense(3).apply(x.get(0))));
        rows.add("softmax_axes", x -> new Softmax(1, 2).apply(new Dense(2).apply(x.get(0))));
        rows.add(
                "prelu_options",
                x -> new PReLU()
                        .alphaInitializer(new Constant(0.25))
                        .alphaRegularizer(new L2(0.5))
                        .alphaConstraint(new NonNeg())
                        .sharedAxes(1)
                        .apply(x.get(0)));
        rows.addAll("identity", x -> new Identity().applyAll(x.get(0), x.get(1)));
    }

    private static <L extends AffineNormalization<L>> L affine(L layer) {
        return layer.betaInitializer(new Constant(0.25))
                .gammaInitializer(new Constant(0.5))
                .betaRegularizer(new L2(0.5))
                .gammaRegularizer(new L1(0.25))
                .betaConstraint(new MaxNorm(0.25))
                .gammaConstraint(new NonNeg());
    }
}
