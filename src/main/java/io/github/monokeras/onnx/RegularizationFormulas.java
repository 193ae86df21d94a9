package io.github.monokeras.onnx;

import io.github.monokeras.layers.ActivityRegularization;
import io.github.monokeras.layers.AlphaDropout;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.GaussianDropout;
import io.github.monokeras.layers.GaussianNoise;
import io.github.monokeras.layers.Identity;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.RandomBrightness;
import io.github.monokeras.layers.RandomContrast;
import io.github.monokeras.layers.RandomFlip;
import io.github.monokeras.layers.RandomRotation;
import io.github.monokeras.layers.RandomTranslation;
import io.github.monokeras.layers.RandomZoom;
import io.github.monokeras.layers.SpatialDropout1D;
import io.github.monokeras.layers.SpatialDropout2D;
import io.github.monokeras.layers.SpatialDropout3D;
import java.util.List;

/** The layers that change numbers in training alone. */
final class RegularizationFormulas {

    private static final List<Class<? extends Layer>> IN_TRAINING_ALONE = List.of(
            ActivityRegularization.class,
            AlphaDropout.class,
            Dropout.class,
            GaussianDropout.class,
            GaussianNoise.class,
            Identity.class,
            RandomBrightness.class,
            RandomContrast.class,
            RandomFlip.class,
            RandomRotation.class,
            RandomTranslation.class,
            RandomZoom.class,
            SpatialDropout1D.class,
            SpatialDropout2D.class,
            SpatialDropout3D.class);

    private RegularizationFormulas() {}

    static void addTo(OnnxFormulas formulas) {
        IN_TRAINING_ALONE.forEach(type -> formulas.add(
                type,
                layer -> call -> call.inputs().stream().map(OnnxValue::name).toList()));
    }
}
