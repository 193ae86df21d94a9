package io.github.monokeras;

import io.github.monokeras.callbacks.Savable;
import java.nio.file.Path;

/** A model as what goes into files and comes out of them: whole, its weights alone, or what it is without them. */
public abstract sealed class SavableModel extends ModelLayer implements Savable permits Model {

    SavableModel() {}

    /**
     * Writes the whole model into a {@code .keras} file, which Keras 3 opens: what it is, its weights, how it was compiled and
     * what its optimizer keeps, so that training goes on from there. The file is written whole or not at all.
     *
     * @param file whose name ends in {@code .keras}; one that is there is replaced
     * @throws IllegalArgumentException if the name ends otherwise, or a layer is Java code of its own
     * @throws java.io.UncheckedIOException if it cannot be written
     * @see <a href="https://keras.io/api/models/model_saving_apis/model_saving_and_loading/">Model.save</a>
     */
    @Override
    public void save(Path file) {
        new ModelSaving((Model) this).save(file);
    }

    /** Writes the whole model, as {@link #save(Path)}. */
    public void save(String file) {
        save(Path.of(file));
    }

    /**
     * Makes the model that a file holds: a {@code .keras} file of any Keras, the folder that one unpacks to, or an {@code .h5}
     * file of before. What the file is its content says, not its name.
     *
     * <p>No code in a file is ever run: models with a {@code Lambda} or classes of their own are refused.
     *
     * @throws io.github.monokeras.saving.InvalidFileException if the file is damaged, or has something unknown in it
     * @throws java.io.UncheckedIOException if it cannot be read
     * @see <a href="https://keras.io/api/models/model_saving_apis/model_saving_and_loading/">keras.models.load_model</a>
     */
    public static Model load(Path file) {
        return ModelLoading.load(file);
    }

    /** Makes the model that a file holds, as {@link #load(Path)}. */
    public static Model load(String file) {
        return load(Path.of(file));
    }

    /**
     * Writes the weights, and what the optimizer keeps, into a {@code .weights.h5} file, whole or not at all.
     *
     * @param file whose name ends in {@code .weights.h5}; one that is there is replaced
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws java.io.UncheckedIOException if it cannot be written
     * @see <a href="https://keras.io/api/models/model_saving_apis/weights_saving_and_loading/">Model.save_weights</a>
     */
    @Override
    public void saveWeights(Path file) {
        new ModelSaving((Model) this).saveWeights(file);
    }

    /** Writes the weights, as {@link #saveWeights(Path)}. */
    public void saveWeights(String file) {
        saveWeights(Path.of(file));
    }

    /**
     * Takes the weights of a file, and what an optimizer kept if there is one like this model's: a {@code .weights.h5} of any
     * Keras, in one file or several, an {@code .h5} of before, or a whole model's file.
     *
     * @throws io.github.monokeras.saving.InvalidFileException if the file is damaged, or its weights are of another model;
     *     this one's stay as they are
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    @Override
    public void loadWeights(Path file) {
        ModelLoading.loadWeights((Model) this, file);
    }

    /** Takes the weights of a file, as {@link #loadWeights(Path)}. */
    public void loadWeights(String file) {
        loadWeights(Path.of(file));
    }

    /** Returns what the model is, without its weights, as Keras's {@code to_json}. */
    public String toJson() {
        return new ModelSaving((Model) this).toJson();
    }

    /**
     * Makes the model that {@link #toJson}, or Keras's {@code to_json} of any version, has written, with new weights.
     *
     * @throws io.github.monokeras.saving.InvalidFileException if the text is no model, or has something unknown in it
     * @see <a href="https://keras.io/api/models/model_saving_apis/model_config_serialization/">keras.models.model_from_json</a>
     */
    public static Model fromJson(String json) {
        return ModelLoading.fromJson(json);
    }

    /**
     * Writes what the model predicts into an ONNX file, for runtimes of other makers: float32, opset 17, any batch. The file
     * is written whole or not at all.
     *
     * <p>Needs the optional library {@code org.tribuo:tribuo-util-onnx}.
     *
     * @throws IllegalArgumentException if a layer does what ONNX cannot say
     * @throws IllegalStateException without input shape, or if the library is missing
     * @throws java.io.UncheckedIOException if the file cannot be written
     * @see <a href="https://onnx.ai/onnx/operators/">ONNX: operators</a>
     */
    public void exportOnnx(Path file) {
        new ModelSaving((Model) this).exportOnnx(file);
    }

    /** Writes what the model predicts into an ONNX file, as {@link #exportOnnx(Path)}. */
    public void exportOnnx(String file) {
        exportOnnx(Path.of(file));
    }

    /**
     * Returns the model as DJL's own, with a copy of the weights, for DJL's {@code Predictor} and all that takes one.
     *
     * <p>It takes and gives NDArrays, {@code (batch, …)} for each input and output; it predicts, and does not train.
     *
     * @throws IllegalStateException without input shape, or if another backend than djl was chosen
     * @throws IllegalArgumentException if the model takes strings
     * @see <a href="https://javadoc.io/doc/ai.djl/api/latest/ai/djl/inference/Predictor.html">ai.djl.inference.Predictor</a>
     */
    public ai.djl.Model toDjl() {
        return new ModelSaving((Model) this).export("toDjl", ai.djl.Model.class);
    }
}
