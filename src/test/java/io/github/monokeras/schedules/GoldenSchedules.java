package io.github.monokeras.schedules;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.Golden;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Schedules as the golden file describes them, in Keras's words, made here with one wither for each option. */
final class GoldenSchedules {

    private GoldenSchedules() {}

    static Stream<JsonObject> entries(String part) {
        return Golden.read("schedules").getAsJsonArray(part).asList().stream().map(JsonElement::getAsJsonObject);
    }

    static LearningRateSchedule made(JsonObject golden) {
        return made(golden.get("schedule").getAsString(), golden.getAsJsonObject("options"));
    }

    static LearningRateSchedule made(String name, JsonObject options) {
        return switch (name) {
            case "ExponentialDecay" -> exponential(options);
            case "InverseTimeDecay" -> inverseTime(options);
            case "PiecewiseConstantDecay" ->
                new PiecewiseConstantDecay(
                        numbers(options.get("boundaries"))
                                .mapToLong(value -> (long) value)
                                .toArray(),
                        numbers(options.get("values")).toArray());
            case "PolynomialDecay" -> polynomial(options);
            case "CosineDecay" -> cosine(options);
            case "CosineDecayRestarts" -> restarts(options);
            default -> throw new AssertionError(name);
        };
    }

    static LongStream steps(JsonObject golden) {
        return golden.getAsJsonArray("steps").asList().stream().mapToLong(JsonElement::getAsLong);
    }

    static DoubleStream numbers(JsonElement list) {
        return list.getAsJsonArray().asList().stream().mapToDouble(JsonElement::getAsDouble);
    }

    private static LearningRateSchedule exponential(JsonObject options) {
        var made = new ExponentialDecay(first(options), steps(options, "decay_steps"), number(options, "decay_rate"));
        return options.has("staircase")
                ? made.staircase(options.get("staircase").getAsBoolean())
                : made;
    }

    private static LearningRateSchedule inverseTime(JsonObject options) {
        var made = new InverseTimeDecay(first(options), steps(options, "decay_steps"), number(options, "decay_rate"));
        return options.has("staircase")
                ? made.staircase(options.get("staircase").getAsBoolean())
                : made;
    }

    private static LearningRateSchedule polynomial(JsonObject options) {
        var made = new PolynomialDecay(first(options), steps(options, "decay_steps"));
        if (options.has("end_learning_rate")) {
            made = made.endLearningRate(number(options, "end_learning_rate"));
        }
        if (options.has("power")) {
            made = made.power(number(options, "power"));
        }
        return options.has("cycle") ? made.cycle(options.get("cycle").getAsBoolean()) : made;
    }

    private static LearningRateSchedule cosine(JsonObject options) {
        var made = new CosineDecay(first(options), steps(options, "decay_steps"));
        if (options.has("alpha")) {
            made = made.alpha(number(options, "alpha"));
        }
        if (options.has("warmup_target") && !options.get("warmup_target").isJsonNull()) {
            made = made.warmupTarget(number(options, "warmup_target"));
        }
        return options.has("warmup_steps") ? made.warmupSteps(steps(options, "warmup_steps")) : made;
    }

    private static LearningRateSchedule restarts(JsonObject options) {
        var made = new CosineDecayRestarts(first(options), steps(options, "first_decay_steps"));
        if (options.has("t_mul")) {
            made = made.tMul(number(options, "t_mul"));
        }
        if (options.has("m_mul")) {
            made = made.mMul(number(options, "m_mul"));
        }
        return options.has("alpha") ? made.alpha(number(options, "alpha")) : made;
    }

    private static double first(JsonObject options) {
        return number(options, "initial_learning_rate");
    }

    private static double number(JsonObject options, String option) {
        return options.get(option).getAsDouble();
    }

    private static long steps(JsonObject options, String option) {
        return options.get(option).getAsLong();
    }
}
