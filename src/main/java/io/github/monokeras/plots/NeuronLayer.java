package io.github.monokeras.plots;

/**
 * One layer of neurons, as a diagram shows it.
 *
 * @param name the layer's name
 * @param activation the activation's name
 * @param kernel the weights, {@code (inputs, units)}
 * @param bias the biases, {@code (units,)}, or none
 */
@SuppressWarnings("ArrayRecordComponent") // made here, read here
record NeuronLayer(String name, String activation, double[][] kernel, double[] bias) {

    int units() {
        return kernel[0].length;
    }
}
