package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small predictions, which are computed on the heap, are those of the engine, and follow every change of the weights. */
class SmallPredictionsTest {

    /** So many that the engine must do it. */
    private static final int MANY = 20_000;

    @ParameterizedTest
    @ValueSource(strings = {"linear", "relu", "sigmoid", "tanh", "softmax"})
    void one_sample_gives_what_it_gives_among_many(String activation) {
        Keras.setRandomSeed(1);
        try (Sequential model = new Sequential(
                new Flatten().inputShape(3, 5),
                new Dense(9).activation(activation),
                new Dropout(0.5),
                new Dense(4).activation(activation).useBias(false))) {
            float[][][] samples = samples(MANY);

            Tensor all = model.predict(samples, batchSize(MANY), verbose(0));
            Tensor first = model.predict(new float[][][] {samples[0]}, verbose(0));

            assertThat(first.shape()).hasToString("(1, 4)");
            for (int unit = 0; unit < 4; unit++) {
                assertThat(first.get(0, unit)).isCloseTo(all.get(0, unit), within(1e-6));
            }
        }
    }

    @Test
    void batches_that_the_engine_takes_at_once_give_what_each_gives() {
        Keras.setRandomSeed(1);
        try (Sequential model =
                new Sequential(new Flatten().inputShape(3, 5), new Dense(4_000).activation("relu"), new Dense(2))) {
            float[][][] samples = samples(3_000);

            Tensor atOnce = model.predict(samples, batchSize(10), verbose(0));
            Tensor all = model.predict(samples, batchSize(3_000), verbose(0));

            assertThat(atOnce.maxAbsDifference(all)).isLessThan(1e-5);
        }
    }

    @Test
    void they_follow_training_and_weights_that_are_set() {
        try (Sequential model = new Sequential(new Dense(1).inputShape(1).kernelInitializer("ones"))) {
            model.compile(optimizer(new SGD(0.5)), loss("mse"));
            assertThat(predicted(model)).isEqualTo(3);

            model.fit(new float[] {1}, new float[] {0}, epochs(1), verbose(0));
            assertThat(predicted(model)).isEqualTo(-1);

            model.setWeights(Weights.of(Tensor.of(new float[][] {{2}}), Tensor.of(0.5f)));
            assertThat(predicted(model)).isEqualTo(6.5);
        }
    }

    @Test
    void they_follow_what_another_model_learns_in_a_shared_layer() {
        Input input = new Input(1);
        Dense shared = new Dense(1).kernelInitializer("ones");
        KerasTensor inner = shared.apply(input);
        KerasTensor outer = new Dense(1).kernelInitializer("ones").apply(inner);
        try (Model part = new Model(input, inner);
                Model whole = new Model(input, outer)) {
            assertThat(predicted(part)).isEqualTo(3);
            whole.compile(optimizer(new SGD(0.5)), loss("mse"));

            whole.fit(new float[] {1}, new float[] {0}, epochs(1), verbose(0));

            assertThat(predicted(part)).isEqualTo(-1);
        }
    }

    @Test
    void they_follow_averages_that_replace_the_weights() {
        try (Sequential model = new Sequential(new Dense(1).inputShape(1).kernelInitializer("ones"))) {
            model.compile(optimizer(new SGD(0.5).useEma(true).emaMomentum(0.5)), loss("mse"));
            assertThat(predicted(model)).isEqualTo(3);

            model.fit(new float[] {1}, new float[] {0}, epochs(3), verbose(0));

            double kernel = model.getWeights().get(0).getFlat(0);
            double bias = model.getWeights().get(1).getFlat(0);
            assertThat(predicted(model)).isCloseTo(3 * kernel + bias, within(1e-6));
        }
    }

    private static double predicted(Model model) {
        return model.predict(3, verbose(0)).getFlat(0);
    }

    private static float[][][] samples(int count) {
        Random random = new Random(2);
        float[][][] samples = new float[count][3][5];
        for (float[][] sample : samples) {
            for (float[] row : sample) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = (float) random.nextGaussian();
                }
            }
        }
        return samples;
    }
}
