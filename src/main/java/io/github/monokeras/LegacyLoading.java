package io.github.monokeras;

import com.google.gson.JsonObject;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.legacy.ConfigUpgrade;
import io.github.monokeras.saving.legacy.LegacyOptimizerState;
import io.github.monokeras.saving.legacy.LegacyWeights;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.text.Console;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How models come out of the HDF5 files that Keras wrote before {@code .keras}, and still can. */
final class LegacyLoading {

    private static final String WEIGHTS = "model_weights";
    private static final String OPTIMIZER = "optimizer_weights";

    private LegacyLoading() {}

    /** Says whether a file is of the old kind: a whole model, or weights by the layers' names. */
    static boolean isLegacy(Hdf5Group root) {
        return root.group(WEIGHTS).isPresent()
                || root.attributes().keySet().stream().anyMatch(name -> name.startsWith("layer_names"));
    }

    static Model model(Hdf5Group root) {
        String config = text(root, "model_config");
        if (config == null) {
            throw new InvalidFileException("must hold a model, got weights only; make the model, and call loadWeights");
        }
        String version = text(root, "keras_version");
        JsonObject object = ConfigUpgrade.upgrade(ModelLoading.object(config), version);
        Model model = new ModelConfigs().read(object);
        try {
            if (model.inner() == null) {
                throw new InvalidFileException("the model must say what shape its inputs have, got none");
            }
            LegacyWeights weights = LegacyWeights.byName(root.group(WEIGHTS).orElse(root), model.layers());
            model.state().adopt(weights.weights());
            String training = text(root, "training_config");
            if (training != null) {
                JsonObject compiled = new JsonObject();
                compiled.add(
                        "compile_config",
                        ConfigUpgrade.upgradeTraining(ModelLoading.object(training), object, version));
                ModelLoading.compile(model, compiled);
                if (!weights.converted()) {
                    restoreOptimizer(model, root, version);
                }
            }
            return model;
        } catch (RuntimeException refused) {
            model.close();
            throw refused;
        }
    }

    static Map<Layer, Weights> weights(Model model, Hdf5Group root) {
        return LegacyWeights.inOrder(root.group(WEIGHTS).orElse(root), model.layers())
                .weights();
    }

    private static void restoreOptimizer(Model model, Hdf5Group root, @Nullable String version) {
        CompileArguments arguments = model.training().arguments();
        Hdf5Group saved = root.group(OPTIMIZER).orElse(null);
        if (arguments == null || saved == null) {
            return;
        }
        List<Shape> trainable = model.state().network("load").trainableShapes();
        LegacyOptimizerState state = LegacyOptimizerState.of(saved, arguments.optimizer(), trainable, version);
        if (state.reason() != null) {
            Console.standard().warn("load: optimizer: " + state.reason());
        } else {
            model.training().restoreOptimizer(state.variables());
        }
    }

    private static @Nullable String text(Hdf5Group root, String attribute) {
        return root.attributes().get(attribute) instanceof String text ? text : null;
    }
}
