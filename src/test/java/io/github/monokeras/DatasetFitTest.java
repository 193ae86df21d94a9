package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.shuffle;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.training.dataset.ArrayDataset;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.preprocessing.Dataset;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model is fitted on whole data sets as on their inputs and labels. */
class DatasetFitTest {

    private static final float[][] X = {{1, 2}, {3, -4}, {0, 1}, {2, 2}, {-1, 1}};
    private static final float[] Y = {1, 0, 2, -1, 0.5f};

    private static Sequential model() {
        Sequential model = new Sequential(new Input(2), new Dense(1).kernelInitializer("ones"));
        model.compile(optimizer("sgd"), loss("mse"));
        return model;
    }

    private static Weights fitted() {
        try (Sequential model = model()) {
            model.fit(X, Y, epochs(2), batchSize(2), shuffle(false), verbose(0));
            return model.getWeights();
        }
    }

    @Test
    void takes_a_djl_dataset() {
        try (NDManager manager = NDManager.newBaseManager();
                Sequential model = model()) {
            ArrayDataset dataset = new ArrayDataset.Builder()
                    .setData(manager.create(X))
                    .optLabels(manager.create(Y))
                    .setSampling(2, false)
                    .build();

            model.fit(dataset, epochs(2), batchSize(2), shuffle(false), verbose(0));

            assertThat(model.getWeights()).isEqualTo(fitted());
            assertThat(model.evaluate(dataset, verbose(0)).loss())
                    .isEqualTo(model.evaluate(X, Y, verbose(0)).loss());
        }
    }

    @Test
    void takes_a_dataset_of_this_library() {
        try (Sequential model = model()) {
            Dataset dataset = new Dataset(Tensor.of(X), Tensor.of(Y), List.of(), List.of(), 2);

            model.fit(dataset, epochs(2), batchSize(2), shuffle(false), verbose(0));

            assertThat(model.getWeights()).isEqualTo(fitted());
        }
    }

    @Test
    void refuses_what_is_no_dataset_or_has_no_labels() {
        try (Sequential model = model()) {
            assertThatThrownBy(() -> model.fit("x", epochs(2)))
                    .hasMessage("fit: must be given x and y, or a data set, got one String");
            Dataset unlabelled = new Dataset(Tensor.of(X), null, List.of(), List.of(), 2);
            assertThatThrownBy(() -> model.fit(unlabelled))
                    .hasMessage(
                            "fit: the data set must have labels, got none; give x and y, or a data set with labels");
        }
    }
}
