package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.CrossCheck;
import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import java.util.List;

/** The hello world of machine learning: one neuron learns {@code y = 2x - 1} from six examples. */
public final class HelloNeuron {

    /** Where the article's run began: the first weight that reproduces the losses that the article prints. */
    public static final float ARTICLE_KERNEL = -0.3694795f;

    private HelloNeuron() {}

    /**
     * Runs the article's program, then compares what two backends learn.
     *
     * @param args nothing, to start where the article's run began; or a seed, to start anywhere else
     */
    public static void main(String[] args) {
        if (args.length > 0) {
            setRandomSeed(Long.parseLong(args[0]));
        }
        var layer = new Dense(1).inputShape(1);
        var model = new Sequential(layer);
        model.compile(optimizer("sgd"), loss("mean_squared_error"));
        if (args.length == 0) {
            layer.setWeights(List.of(new float[][] {{ARTICLE_KERNEL}}, new float[] {0}));
        }
        var start = layer.getWeights();

        float[] inputs = {-1, 0, 1, 2, 3, 4};
        float[] outputs = {-3, -1, 1, 3, 5, 7};
        model.fit(inputs, outputs, epochs(500));
        System.out.println(model.predict(6));
        System.out.println("Here is what I learned: " + layer.getWeights());

        layer.setWeights(start);
        System.out.println();
        System.out.print(new CrossCheck().fit(model, inputs, outputs, epochs(500)));
    }
}
