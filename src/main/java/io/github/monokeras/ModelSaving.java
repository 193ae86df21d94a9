package io.github.monokeras;

import com.google.gson.JsonObject;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.onnx.OnnxExport;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.saving.SafeFile;
import io.github.monokeras.saving.archive.KerasArchiveWriter;
import io.github.monokeras.saving.config.JsonText;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Writer;
import io.github.monokeras.saving.weights.OptimizerGroup;
import io.github.monokeras.saving.weights.WeightsLayout;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How one model is written into files. */
final class ModelSaving {

    private static final String MODEL = ".keras";
    private static final String WEIGHTS = ".weights.h5";

    private final Model model;

    ModelSaving(Model model) {
        this.model = model;
    }

    /** Writes the whole model: what it is, its weights, how it was compiled and what its optimizer keeps. */
    void save(Path file) {
        requireEnding("save", file, MODEL);
        JsonObject config = config("save");
        Hdf5Group weights = weights("save");
        SafeFile.write(
                "save",
                file,
                out -> KerasArchiveWriter.write(
                        out, JsonText.write(config), weights, LocalDateTime.now(ZoneId.systemDefault())));
    }

    /** Returns what the model is and how it was compiled. */
    JsonObject config(String call) {
        Network network = model.state().network(call);
        ModelConfigs configs = new ModelConfigs(dtype());
        JsonObject config = configs.write(model);
        CompileArguments arguments = model.training().arguments();
        config.add(
                "compile_config",
                arguments == null
                        ? new JsonObject()
                        : configs.compiling().write(arguments, Goals.outputNames(network)));
        return config;
    }

    /** Writes the weights and what the optimizer keeps. */
    void saveWeights(Path file) {
        requireEnding("saveWeights", file, WEIGHTS);
        Hdf5Group weights = weights("saveWeights");
        SafeFile.write("saveWeights", file, out -> Hdf5Writer.write(weights, out));
    }

    /** Writes what the model predicts, in the words of ONNX. */
    void exportOnnx(Path file) {
        model.state().network("exportOnnx");
        Graph graph = Objects.requireNonNull(model.inner());
        OnnxExport export = OnnxExport.of(model.name(), graph, Layer::getWeights);
        SafeFile.write("exportOnnx", file, export::writeTo);
    }

    /** Returns what the model is, without weights. */
    String toJson() {
        model.state().network("toJson");
        return JsonText.write(new ModelConfigs(dtype()).write(model));
    }

    private DType dtype() {
        return model.state().backend().dtype();
    }

    /** Returns the model for a library's own ways, as DJL's, with weights of its own. */
    <T> T export(String call, Class<T> kind) {
        Network network = model.state().network(call);
        if (network.inputs().stream().anyMatch(input -> input.reader() != null)) {
            throw new IllegalArgumentException(
                    "%s: \"%s\" takes strings, which are no numbers yet; export the model behind what reads them"
                            .formatted(call, model.name()));
        }
        return model.state().backend().export(kind, model.name(), network, weightsByLayer(call));
    }

    private Map<Layer, Weights> weightsByLayer(String call) {
        return Memory.byLayer(model.leaves(), model.state().session(call).weights());
    }

    private Hdf5Group weights(String call) {
        Map<Layer, Weights> byLayer = weightsByLayer(call);
        DType dtype = dtype();
        Hdf5Group root = WeightsLayout.of(model).write(dtype, byLayer::get);
        CompileArguments arguments = model.training().arguments();
        if (arguments != null) {
            addOptimizer(root, call, dtype, arguments);
        }
        return root;
    }

    /** An optimizer that has not done a step yet has its count and rate alone. */
    private void addOptimizer(Hdf5Group root, String call, DType dtype, CompileArguments arguments) {
        List<OptimizerVariable> kept = model.training().optimizerVariables(call);
        List<Tensor> values = model.training().optimizerState();
        if (values.isEmpty()) {
            kept = kept.stream().filter(OptimizerVariable::isOfNoStep).toList();
            values = kept.stream()
                    .map(each -> Tensor.of(each.initial()).reshape())
                    .toList();
        }
        String name = arguments.optimizer().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        OptimizerGroup.write(root, name, dtype, kept, values);
    }

    private static void requireEnding(String call, Path file, String ending) {
        if (!file.toString().endsWith(ending)) {
            throw new IllegalArgumentException(
                    "%s: the file's name must end in \"%s\", got \"%s\"".formatted(call, ending, file));
        }
    }
}
