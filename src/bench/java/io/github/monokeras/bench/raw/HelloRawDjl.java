package io.github.monokeras.bench.raw;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/** The hello neuron as a whole process, by hand on DJL, on DJL's own choice of device. */
public final class HelloRawDjl {

    private HelloRawDjl() {}

    /**
     * Trains the neuron and says what it predicts for 6.
     *
     * @param args nothing
     */
    public static void main(String[] args) {
        Engine engine = Engine.getEngine("PyTorch");
        Optimizer sgd =
                Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.01f)).build();
        try (NDManager manager = engine.newBaseManager()) {
            NDArray inputs = manager.create(new float[] {-1, 0, 1, 2, 3, 4}, new Shape(6, 1));
            NDArray outputs = manager.create(new float[] {-3, -1, 1, 3, 5, 7}, new Shape(6, 1));
            NDArray kernel = manager.create(new float[] {-0.3694795f}, new Shape(1, 1));
            NDArray bias = manager.zeros(new Shape(1));
            kernel.setRequiresGradient(true);
            bias.setRequiresGradient(true);
            for (int i = 0; i < 500; i++) {
                try (NDManager step = manager.newSubManager()) {
                    inputs.tempAttach(step);
                    try (GradientCollector collector = engine.newGradientCollector()) {
                        NDArray predicted = Linear.linear(inputs, kernel, bias).head();
                        collector.backward(predicted.sub(outputs).square().mean());
                    }
                    try (NDArray ofKernel = kernel.getGradient();
                            NDArray ofBias = bias.getGradient()) {
                        sgd.update("kernel", kernel, ofKernel);
                        sgd.update("bias", bias, ofBias);
                    }
                }
            }
            NDArray six = manager.create(new float[] {6}, new Shape(1, 1));
            System.out.println(Linear.linear(six, kernel, bias).head().getFloat());
        }
    }
}
