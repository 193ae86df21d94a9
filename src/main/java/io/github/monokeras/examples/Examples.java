package io.github.monokeras.examples;

import java.util.LinkedHashMap;
import java.util.Map;

/** Runs one of the examples by name; without a name, the hello world of machine learning. */
public final class Examples {

    /** An example as the command line starts it. */
    private interface Example {
        void run(String[] args);
    }

    private static final Map<String, Example> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("hello-neuron", HelloNeuron::main);
        BY_NAME.put("identity-neuron", args -> IdentityNeuron.main());
        BY_NAME.put("sigmoid-neuron", args -> SigmoidNeuron.main());
        BY_NAME.put("two-two-one", args -> TwoTwoOneNetwork.main());
        BY_NAME.put("breast-cancer", args -> BreastCancerNeuron.main());
        BY_NAME.put("image-classification", ImageClassification::main);
        BY_NAME.put("text-classification", args -> TextClassification.main());
        BY_NAME.put("fuel-regression", args -> FuelRegression.main());
        BY_NAME.put("structured-data", args -> StructuredData.main());
        BY_NAME.put("overfit-underfit", args -> OverfitUnderfit.main());
        BY_NAME.put("time-series", args -> TimeSeries.main());
        BY_NAME.put("spark-breast-cancer", args -> SparkBreastCancer.main());
        BY_NAME.put("spark-million", args -> SparkMillion.main());
    }

    private Examples() {}

    /**
     * Runs an example.
     *
     * @param args the example's name, then what the example takes; nothing runs {@code hello-neuron}
     */
    public static void main(String[] args) {
        String name = args.length == 0 ? "hello-neuron" : args[0];
        Example example = BY_NAME.get(name);
        if (example == null) {
            System.out.println("There is no example \"%s\"; choose one of %s".formatted(name, BY_NAME.keySet()));
            return;
        }
        example.run(args.length < 2 ? new String[0] : new String[] {args[1]});
    }
}
