package io.github.monokeras.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.monokeras.metrics.Metric;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DirectionTest {

    private static final JsonObject GOLDEN = CallbackGolden.read().getAsJsonObject("directions");

    @Test
    void is_that_of_keras_for_every_metric() {
        GOLDEN.entrySet()
                .forEach(golden -> assertThat(Direction.of(golden.getKey())
                                .map(direction -> direction.name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                        .as(golden.getKey())
                        .isEqualTo(
                                golden.getValue().isJsonNull()
                                        ? null
                                        : golden.getValue().getAsString()));
    }

    @Test
    void is_known_of_every_metric_here_of_which_keras_knows_it() {
        kinds(Metric.class)
                .map(Class::getSimpleName)
                .filter(name -> !GOLDEN.has(name) || !GOLDEN.get(name).isJsonNull())
                .forEach(name -> assertThat(Direction.of(name)).as(name).isPresent());
    }

    /** The classes of a sealed family, those of its sealed branches too. */
    private static Stream<Class<?>> kinds(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(DirectionTest::kinds)
                : Stream.of(family);
    }
}
