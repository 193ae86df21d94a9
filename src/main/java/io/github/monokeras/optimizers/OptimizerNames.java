package io.github.monokeras.optimizers;

import io.github.monokeras.names.Registry;
import java.util.List;

/** Keras's strings for optimizers; {@link Lamb} has none there, and so none here. */
final class OptimizerNames {

    private static final List<String> NAMES = List.of(
            "sgd", "adam", "adamw", "rmsprop", "adagrad", "adadelta", "adamax", "adafactor", "nadam", "ftrl", "lion");

    private OptimizerNames() {}

    static Registry<Optimizer> registry() {
        Registry<Optimizer> optimizers = Registry.ignoringCase("optimizer", OptimizerNames::make);
        for (String name : NAMES) {
            optimizers.add(name);
        }
        return optimizers.lacks("muon", "scheduleFreeAdamW", "lossScaleOptimizer", "multiOptimizer");
    }

    private static Optimizer make(String name) {
        return switch (name) {
            case "sgd" -> new SGD();
            case "adam" -> new Adam();
            case "adamw" -> new AdamW();
            case "rmsprop" -> new RMSprop();
            case "adagrad" -> new Adagrad();
            case "adadelta" -> new Adadelta();
            case "adamax" -> new Adamax();
            case "adafactor" -> new Adafactor();
            case "nadam" -> new Nadam();
            case "ftrl" -> new Ftrl();
            case "lion" -> new Lion();
            default -> throw new IllegalArgumentException("optimizer: nothing makes \"" + name + "\"");
        };
    }
}
