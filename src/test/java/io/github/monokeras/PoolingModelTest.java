package io.github.monokeras;

import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.layers.AveragePooling1D;
import io.github.monokeras.layers.Cropping1D;
import io.github.monokeras.layers.GlobalMaxPooling1D;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.MaxPooling1D;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layers that pool and reshape in models, on every backend. */
class PoolingModelTest {

    static Stream<Backend> backends() {
        return Stream.of("float32", "float64")
                .flatMap(dtype -> Backends.all(dtype).stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void the_largest_of_many_equal_numbers_is_that_number(Backend backend) {
        float[] equal = new float[37];
        Arrays.fill(equal, 0.1f);

        Tensor largest = predicted(backend, new GlobalMaxPooling1D(), Tensor.of(Shape.of(1, 37, 1), equal));

        assertThat(largest.cast(DType.FLOAT32).toFloatArray()).containsExactly(0.1f);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void numbers_of_any_size_win_over_the_border(Backend backend) {
        float[] low = {-3e38f, -2e38f, -3e38f};

        Tensor largest = predicted(backend, new MaxPooling1D(2).padding("same"), Tensor.of(Shape.of(1, 3, 1), low));

        assertThat(largest.cast(DType.FLOAT32).toFloatArray()).containsExactly(-2e38f, -3e38f);
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_sample_may_be_too_small_once_it_comes(Backend backend) {
        String who = "MaxPooling1D \"pool\": poolSize [3] must fit into an input sample, got shape (2, 1);"
                + " use padding(\"same\") or a smaller one";
        requireRefused(backend, new MaxPooling1D(3).name("pool"), who);
        requireRefused(backend, new AveragePooling1D(3).name("pool"), who.replace("Max", "Average"));
        requireRefused(
                backend,
                new Cropping1D().name("crop"),
                "Cropping1D \"crop\": cropping [[1, 1]] must leave something of an input sample of shape (2, 1);"
                        + " use a smaller one");
        requireRefused(
                backend,
                new Reshape(-1, 3).name("shape"),
                "Reshape \"shape\": targetShape [-1, 3] must hold the 2 numbers of an input sample of shape (2, 1);"
                        + " choose another");
    }

    private static void requireRefused(Backend backend, Layer layer, String message) {
        Tensor tooSmall = Tensor.of(Shape.of(1, 2, 1), new float[2]);
        assertThatThrownBy(() -> predicted(backend, layer, tooSmall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Tensor predicted(Backend backend, Layer layer, Tensor x) {
        Input input = new Input(null, 1);
        try (Model model = new Model(List.of(input), List.of(layer.apply(input))).backend(backend)) {
            return model.predict(x, verbose(0));
        }
    }
}
