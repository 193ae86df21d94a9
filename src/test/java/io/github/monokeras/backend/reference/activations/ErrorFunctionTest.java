package io.github.monokeras.backend.reference.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import io.github.monokeras.Golden;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorFunctionTest {

    static List<JsonElement> places() {
        return Golden.read("activations").getAsJsonArray("erf").asList();
    }

    @ParameterizedTest
    @MethodSource("places")
    void is_that_of_python(JsonElement place) {
        Tensor pair = Golden.tensor(place);

        assertThat(ErrorFunction.erf(pair.getFlat(0)))
                .isCloseTo(pair.getFlat(1), within(1e-15 * Math.max(Math.abs(pair.getFlat(1)), Double.MIN_NORMAL)));
    }

    @Test
    void ends_at_1() {
        assertThat(ErrorFunction.erf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ErrorFunction.erf(Double.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(ErrorFunction.erf(Double.NaN)).isNaN();
    }
}
