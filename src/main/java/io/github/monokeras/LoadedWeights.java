package io.github.monokeras;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.saving.FileKind;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.archive.KerasArchive;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Reader;
import io.github.monokeras.saving.weights.OptimizerGroup;
import io.github.monokeras.saving.weights.OptimizerState;
import io.github.monokeras.saving.weights.ShardedWeights;
import io.github.monokeras.saving.weights.WeightsLayout;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.text.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The weights of a file for one model, checked.
 *
 * @param weights of each layer
 * @param root of the file, where what an optimizer kept may be
 */
record LoadedWeights(Map<Layer, Weights> weights, Hdf5Group root) {

    static LoadedWeights of(Model model, Path file) {
        Hdf5Group root = switch (FileKind.of("loadWeights", file)) {
            case ZIP -> KerasArchive.ofZip(file).weights();
            case FOLDER -> KerasArchive.ofFolder(file).weights();
            case HDF5 -> Hdf5Reader.read(file);
            case JSON -> sharded(file);
            case OTHER -> throw new InvalidFileException("must be a file with weights, got something else");
        };
        Map<Layer, Weights> weights = LegacyLoading.isLegacy(root)
                ? LegacyLoading.weights(model, root)
                : WeightsLayout.of(model).read(root);
        return new LoadedWeights(weights, root);
    }

    /** Lets the model have them. */
    void into(Model model) {
        model.state().adopt(weights);
        if (model.training().arguments() != null && !LegacyLoading.isLegacy(root)) {
            restoreOptimizer(model, root);
        }
    }

    /** Lets the optimizer go on from what the file holds; where that does not fit, it starts anew, as in Keras. */
    static void restoreOptimizer(Model model, Hdf5Group root) {
        if (root.group("optimizer").isEmpty()) {
            return;
        }
        OptimizerState state = OptimizerGroup.read(root, model.training().optimizerVariables("load"));
        if (state.skipped() != null) {
            Console.standard().warn("load: " + state.skipped());
        } else {
            model.training().restoreOptimizer(state.variables());
        }
    }

    private static Hdf5Group sharded(Path index) {
        try {
            return ShardedWeights.join(Files.readString(index), name -> Hdf5Reader.read(shard(index, name)));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "loadWeights: \"%s\" must be a file that can be read".formatted(index), failed);
        }
    }

    /** A shard lies beside its index, and nowhere else. */
    private static Path shard(Path index, String name) {
        Path shard = index.resolveSibling(name).normalize();
        if (!Path.of(name).getFileName().toString().equals(name) || !Files.isRegularFile(shard)) {
            throw new InvalidFileException("a shard must be a file beside the index, got \"%s\"".formatted(name));
        }
        return shard;
    }
}
