package io.github.monokeras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import io.github.monokeras.GoldenNames;
import io.github.monokeras.schedules.LearningRateSchedule;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizerTest {

    private static final Set<String> NOT_BUILT = Set.of("Muon", "ScheduleFreeAdamW");

    /** Keras's {@code loss_scale_factor} is there for float16, which no backend computes in. */
    private static final Set<String> LEFT_OUT = Set.of("loss_scale_factor");

    private static Stream<JsonObject> asked() {
        return Golden.read("optimizers").getAsJsonArray("names").asList().stream()
                .map(JsonElement::getAsJsonObject);
    }

    static Stream<Arguments> knownNames() {
        Stream<Arguments> known = asked().filter(golden -> golden.has("is"))
                .filter(golden -> !NOT_BUILT.contains(golden.get("is").getAsString()))
                .map(golden -> Arguments.of(
                        golden.get("identifier").getAsString(), golden.get("is").getAsString()));
        return Stream.concat(GoldenNames.known("optimizers"), known);
    }

    static Stream<String> lackingNames() {
        return asked().filter(golden -> golden.has("is"))
                .filter(golden -> NOT_BUILT.contains(golden.get("is").getAsString()))
                .map(golden -> golden.get("identifier").getAsString());
    }

    static Stream<String> refusedNames() {
        Stream<String> refused = asked().filter(golden ->
                        golden.has("error") && golden.get("error").getAsString().equals("ValueError"))
                .map(golden -> golden.get("identifier").getAsString());
        return Stream.concat(GoldenNames.refused("optimizers"), refused);
    }

    @ParameterizedTest
    @MethodSource("knownNames")
    void is_found_by_name_in_any_case(String name, String expected) {
        assertThat(Optimizer.of(name).getClass().getSimpleName()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("lackingNames")
    void says_that_keras_has_what_is_not_built(String name) {
        assertThatThrownBy(() -> Optimizer.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "optimizer: Keras has \"" + name + "\", which is not built here yet; choose one");
    }

    @ParameterizedTest
    @MethodSource("refusedNames")
    void is_not_found_by_a_name_that_keras_refuses(String name) {
        assertThatThrownBy(() -> Optimizer.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("optimizer: unknown name \"" + name + "\", the nearest is \"");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_and_all() {
        assertThatThrownBy(() -> Optimizer.of("Adams"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("optimizer: unknown name \"Adams\", the nearest is \"adam\"; choose one of "
                        + String.join(", ", Optimizer.names()));
        assertThat(Optimizer.names())
                .containsExactly(
                        "sgd",
                        "adam",
                        "adamw",
                        "rmsprop",
                        "adagrad",
                        "adadelta",
                        "adamax",
                        "adafactor",
                        "nadam",
                        "ftrl",
                        "lion");
    }

    static List<Record> all() {
        return List.of(
                new SGD(),
                new Adam(),
                new AdamW(),
                new RMSprop(),
                new Adagrad(),
                new Adadelta(),
                new Adamax(),
                new Adafactor(),
                new Nadam(),
                new Ftrl(),
                new Lion(),
                new Lamb());
    }

    @ParameterizedTest
    @MethodSource("all")
    void has_the_options_and_the_defaults_of_keras(Record optimizer) throws ReflectiveOperationException {
        JsonObject config = Golden.read("optimizers")
                .getAsJsonObject("configs")
                .getAsJsonObject(optimizer.getClass().getSimpleName());
        Map<String, String> expected = new TreeMap<>();
        for (String option : new TreeSet<>(config.keySet())) {
            if (!LEFT_OUT.contains(option)) {
                expected.put(option.replace("_", ""), text(config.get(option)));
            }
        }

        Map<String, String> actual = new TreeMap<>(options(optimizer));
        actual.putAll(options(((Optimizer) optimizer).common()));
        actual.remove("common");

        assertThat(actual).isEqualTo(expected);
    }

    private static Map<String, String> options(Record options) throws ReflectiveOperationException {
        Map<String, String> values = new TreeMap<>();
        for (RecordComponent component : options.getClass().getRecordComponents()) {
            Object value = component.getAccessor().invoke(options);
            values.put(component.getName().toLowerCase(Locale.ROOT), String.valueOf(value));
        }
        return values;
    }

    private static String text(JsonElement value) {
        if (value.isJsonNull() || value.getAsJsonPrimitive().isBoolean()) {
            return value.isJsonNull() ? "null" : value.getAsString();
        }
        return Double.toString(value.getAsDouble());
    }

    @Test
    void takes_a_learning_rate_alone_in_three_ways() {
        LearningRateSchedule schedule = step -> 0.5 / (step + 1);

        assertThat(new SGD(0.3)).isEqualTo(new SGD().learningRate(0.3));
        assertThat(new Adam(0.3)).isEqualTo(new Adam().learningRate(0.3));
        assertThat(new Lion(schedule)).isEqualTo(new Lion().learningRate(schedule));
        assertThat(new Lion(schedule).learningRate().at(1)).isEqualTo(0.25);
        assertThat(new Nadam().learningRate(step -> 0.25).learningRate().at(9)).isEqualTo(0.25);
        assertThat(new Adam(0.3).learningRate().at(1000)).isEqualTo(0.3);
        assertThat(new Adam(0.3).learningRate()).hasToString("0.3");
    }

    @Test
    void keeps_the_other_options_when_one_is_set() {
        SGD sgd = new SGD(1, 0.5, true);
        Adam adam = new Adam(1, 0.5, 0.6, 0.7);

        assertThat(sgd.learningRate(2)).isEqualTo(new SGD(2, 0.5, true));
        assertThat(sgd.momentum(0.25)).isEqualTo(new SGD(1, 0.25, true));
        assertThat(sgd.nesterov(false)).isEqualTo(new SGD(1, 0.5, false));
        assertThat(adam.learningRate(2)).isEqualTo(new Adam(2, 0.5, 0.6, 0.7));
        assertThat(adam.beta1(0.25)).isEqualTo(new Adam(1, 0.25, 0.6, 0.7));
        assertThat(adam.beta2(0.25)).isEqualTo(new Adam(1, 0.5, 0.25, 0.7));
        assertThat(adam.epsilon(0.25)).isEqualTo(new Adam(1, 0.5, 0.6, 0.25));
    }

    @Test
    void common_options_chain_and_leave_the_others_alone() {
        SGD sgd = new SGD(0.1)
                .weightDecay(0.5)
                .clipnorm(1)
                .useEma(true)
                .emaMomentum(0.75)
                .emaOverwriteFrequency(3)
                .gradientAccumulationSteps(2)
                .momentum(0.9);

        assertThat(sgd)
                .isEqualTo(new SGD(0.1, 0.9, false).common(new CommonOptions(0.5, 1.0, null, null, true, 0.75, 3, 2)));
        assertThat(new Adam().clipvalue(2).common())
                .isEqualTo(new CommonOptions(null, null, 2.0, null, false, 0.99, null, null));
        assertThat(new Adam().globalClipnorm(2).common())
                .isEqualTo(new CommonOptions(null, null, null, 2.0, false, 0.99, null, null));
    }

    @Test
    void adamw_is_adam_with_its_weight_decay() {
        assertThat(new AdamW(0.1).amsgrad(true).beta1(0.5).adam())
                .isEqualTo(new Adam(0.1).amsgrad(true).beta1(0.5).weightDecay(0.004));
        assertThatThrownBy(() -> new AdamW().common(new CommonOptions()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("AdamW: weightDecay must be a number, got none; give one, or take Adam");
    }

    @Test
    void only_one_way_of_clipping_may_be_set() {
        assertThatThrownBy(() -> new SGD().clipnorm(1).clipvalue(0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "optimizer: only one of clipnorm, clipvalue and globalClipnorm may be set, got 1.0, 0.5 and "
                                + "null; leave out the others");
        assertThatThrownBy(() -> new Ftrl().globalClipnorm(1).clipnorm(0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Lamb().clipvalue(1).globalClipnorm(0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
