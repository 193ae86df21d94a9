package io.github.monokeras;

import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A layer has its weights as long as it is there itself, as in Keras, and not only as long as a model of it is. */
class ForgottenModelTest {

    private static final double[][] X = {{-1}, {0}, {1}, {2}};
    private static final double[] Y = {-3, -1, 1, 3};

    static List<Backend> backends() {
        return Backends.all("float32");
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_layer_keeps_what_it_learned(Backend backend) throws InterruptedException {
        Dense layer = new Dense(1).inputShape(1);
        List<Weights> learned = new ArrayList<>();
        forget(layer, backend, model -> learned.add(train(model)));

        assertThat(layer.getWeights()).isEqualTo(learned.get(0));
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_layer_has_first_weights_though_nobody_used_the_model(Backend backend) throws InterruptedException {
        Dense layer = new Dense(3).inputShape(2);
        forget(layer, backend, model -> {});

        assertThat(layer.getWeights().get(0).getFlat(0)).isNotZero();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void an_adapted_layer_keeps_its_moments(Backend backend) throws InterruptedException {
        Normalization layer = new Normalization();
        layer.adapt(X);
        forget(layer, backend, model -> model.predict(X, verbose(0)));

        assertThat(layer.getWeights().get(0).getFlat(0)).isEqualTo(0.5);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void weights_can_be_replaced(Backend backend) throws InterruptedException {
        Dense layer = new Dense(1).inputShape(1);
        forget(layer, backend, ForgottenModelTest::train);

        layer.setWeights(Tensor.of(new double[][] {{2}}), Tensor.of(new double[] {-1}));

        assertThat(layer.getWeights().get(0).getFlat(0)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void the_next_model_goes_on(Backend backend) throws InterruptedException {
        Dense layer = new Dense(1).inputShape(1);
        List<Weights> learned = new ArrayList<>();
        forget(layer, backend, model -> learned.add(train(model)));

        try (Model next = new Sequential(layer, new Dense(1))) {
            assertThat(layer.getWeights()).isEqualTo(learned.get(0));
            assertThat(next.predict(X, verbose(0)).shape()).isEqualTo(Shape.of(4, 1));
        }
    }

    private static Weights train(Sequential model) {
        model.compile(optimizer("sgd"), loss("mse"));
        model.fit(X, Y, verbose(0));
        return model.getWeights();
    }

    /** Lets a model of the layer be used, and the garbage collector find it forgotten. */
    private static void forget(Layer layer, Backend backend, Consumer<Sequential> use) throws InterruptedException {
        WeakReference<Sequential> model = used(layer, backend, use);
        for (int i = 0; i < 500 && model.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(model.get()).isNull();
    }

    private static WeakReference<Sequential> used(Layer layer, Backend backend, Consumer<Sequential> use) {
        Sequential model = new Sequential(layer).backend(backend);
        use.accept(model);
        return new WeakReference<>(model);
    }
}
