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
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a file for one model, checked.
 *
 * @param weights of each layer
 * @param optimizer what one kept that is like the model's, or null
 */
record LoadedWeights(Map<Layer, Weights> weights, @Nullable OptimizerState optimizer) {

    static LoadedWeights of(Model model, Path file) {
        Hdf5Group root = switch (FileKind.of("loadWeights", file)) {
            case ZIP -> KerasArchive.ofZip(file).weights();
            case FOLDER -> KerasArchive.ofFolder(file).weights();
            case HDF5 -> Hdf5Reader.read(file);
            case JSON -> sharded(file);
            case OTHER -> throw new InvalidFileException("must be a file with weights, got something else");
        };
        if (LegacyLoading.isLegacy(root)) {
            return new LoadedWeights(LegacyLoading.weights(model, root), null);
        }
        return of(model, root);
    }

    /** Reads all before the model is touched, which a file that is refused must not change. */
    static LoadedWeights of(Model model, Hdf5Group root) {
        Map<Layer, Weights> weights = WeightsLayout.of(model).read(root);
        boolean isKept =
                model.training().arguments() != null && root.group("optimizer").isPresent();
        return new LoadedWeights(
                weights, isKept ? OptimizerGroup.read(root, model.training().optimizerVariables("load")) : null);
    }

    /** Lets the model have them, and its optimizer go on; one that another kept is left, as in Keras. */
    void into(Model model) {
        model.state().adopt(weights);
        if (optimizer != null && optimizer.skipped() != null) {
            Console.standard().warn("load: " + optimizer.skipped());
        } else if (optimizer != null) {
            model.training().restoreOptimizer(optimizer.variables());
        }
    }

    private static Hdf5Group sharded(Path index) {
        try {
            return ShardedWeights.join(Files.readString(index), name -> Hdf5Reader.read(shard(index, name)));
        } catch (CharacterCodingException damaged) {
            throw new InvalidFileException("the index must be text in UTF-8, got something else", damaged);
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
