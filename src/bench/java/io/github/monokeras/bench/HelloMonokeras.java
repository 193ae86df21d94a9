package io.github.monokeras.bench;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import java.util.List;

/** The hello neuron as a whole process. */
final class HelloMonokeras {

    private HelloMonokeras() {}

    /**
     * Trains the neuron and says what it predicts for 6.
     *
     * @param args the backend; a GPU, where there is one, it takes by itself
     */
    public static void main(String[] args) {
        var layer = new Dense(1).inputShape(1);
        var model = new Sequential(layer).backend(args[0]);
        model.compile(optimizer("sgd"), loss("mean_squared_error"));
        layer.setWeights(List.of(new float[][] {{-0.3694795f}}, new float[] {0}));
        float[] inputs = {-1, 0, 1, 2, 3, 4};
        float[] outputs = {-3, -1, 1, 3, 5, 7};
        model.fit(inputs, outputs, epochs(500), verbose(0));
        System.out.println(model.predict(6, verbose(0)));
    }
}
