package io.github.monokeras;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.saving.FileKind;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.archive.KerasArchive;
import io.github.monokeras.saving.archive.Vocabularies;
import io.github.monokeras.saving.config.JsonText;
import io.github.monokeras.saving.hdf5.Hdf5Reader;
import io.github.monokeras.saving.legacy.ConfigUpgrade;
import io.github.monokeras.text.Console;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How models and weights come out of files. */
final class ModelLoading {

    private ModelLoading() {}

    static Model load(Path file) {
        return naming(file, () -> switch (FileKind.of("load", file)) {
            case ZIP -> ofArchive(KerasArchive.ofZip(file));
            case FOLDER -> ofArchive(KerasArchive.ofFolder(file));
            case HDF5 -> LegacyLoading.model(Hdf5Reader.read(file));
            case JSON, OTHER ->
                throw new InvalidFileException("must be a .keras file, a folder or an .h5 file with a model, got none");
        });
    }

    static void loadWeights(Model model, Path file) {
        model.state().network("loadWeights");
        naming(file, () -> {
            LoadedWeights.of(model, file).into(model);
            return model;
        });
    }

    static Model fromJson(String json) {
        return new ModelConfigs().read(upgraded(object(json), null));
    }

    private static Model ofArchive(KerasArchive archive) {
        JsonObject object = upgraded(object(archive.config()), archive.kerasVersion());
        Vocabularies.complete(object, archive);
        Model model = new ModelConfigs().read(object);
        try {
            compile(model, object);
            if (model.inner() != null) {
                LoadedWeights.of(model, archive.weights()).into(model);
            }
            return model;
        } catch (RuntimeException refused) {
            model.close();
            throw refused;
        }
    }

    /** Compiles a model as it was; one whose loss or optimizer is unknown here is left as it is, which is enough to predict. */
    static void compile(Model model, JsonObject object) {
        try {
            CompileArguments arguments = new ModelConfigs().compiling().read(object.get("compile_config"));
            if (arguments != null) {
                model.training().compile(arguments);
            }
        } catch (IllegalArgumentException unknown) {
            Console.standard()
                    .warn("load: the model is not compiled, since %s; call compile to train it"
                            .formatted(unknown.getMessage()));
        }
    }

    /** Brings what an older Keras wrote into today's form. */
    static JsonObject upgraded(JsonObject object, @Nullable String version) {
        boolean isToday = object.has("module") && (version == null || version.startsWith("3"));
        String known = version != null
                ? version
                : object.get("keras_version") instanceof JsonPrimitive text ? text.getAsString() : null;
        return isToday ? object : ConfigUpgrade.upgrade(object, known);
    }

    static JsonObject object(String json) {
        if (!(JsonText.parse(json) instanceof JsonObject object)) {
            throw new InvalidFileException("the config must be an object, got something else");
        }
        return object;
    }

    /** Names the file before what is wrong with it. */
    private static <T> T naming(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidFileException refused) {
            throw new InvalidFileException("\"%s\": %s".formatted(file, refused.getMessage()), refused);
        }
    }
}
