package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.EinsumDense;
import io.github.monokeras.layers.EinsumEquation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code y = einsum(x, W) + b}: each number of the output is the sum of {@code x W} over all indices that the letters can
 * have while its own stay.
 *
 * <p>With the gradient {@code dy}, over all indices: {@code dx += W dy}, {@code dW += x dy}; {@code db} is the sum of
 * {@code dy} over the places that a bias is added to.
 *
 * @param layer the description
 */
record EinsumLayer(EinsumDense layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        Weight kernel = call.weight(0);
        EinsumEquation equation = layer.equation(x.rank());
        Map<Character, Integer> sizes =
                sizes(equation, x.shape(), kernel.shape().dims());
        NdArray y = NdArray.zeros(shape(equation.output(), sizes));
        forEach(equation, sizes, (i, k, o) -> y.values()[o] += x.values()[i] * kernel.values()[k]);
        int[] biased = layer.useBias() ? biasPlaces(call.weight(1), y) : new int[0];
        for (int place = 0; place < biased.length; place++) {
            y.values()[place] += call.weight(1).values()[biased[place]];
        }
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            double[] dKernel = new double[kernel.values().length];
            forEach(equation, sizes, (i, k, o) -> {
                dx.values()[i] += kernel.values()[k] * dy.values()[o];
                dKernel[k] += x.values()[i] * dy.values()[o];
            });
            kernel.addGradient(dKernel);
            if (layer.useBias()) {
                double[] dBias = new double[call.weight(1).values().length];
                for (int place = 0; place < biased.length; place++) {
                    dBias[biased[place]] += dy.values()[place];
                }
                call.weight(1).addGradient(dBias);
            }
            return dx;
        });
    }

    /** What is done for one index of each letter: where these stand in input, kernel and output. */
    private interface Term {

        void at(int input, int kernel, int output);
    }

    private static void forEach(EinsumEquation equation, Map<Character, Integer> sizes, Term term) {
        int[] all = sizes.values().stream().mapToInt(Integer::intValue).toArray();
        int[] ofInput = strides(equation.input(), sizes);
        int[] ofKernel = strides(equation.kernel(), sizes);
        int[] ofOutput = strides(equation.output(), sizes);
        int count = Arrays.stream(all).reduce(1, Math::multiplyExact);
        for (int number = 0; number < count; number++) {
            int rest = number;
            int i = 0;
            int k = 0;
            int o = 0;
            for (int letter = all.length - 1; letter >= 0; letter--) {
                int index = rest % all[letter];
                rest /= all[letter];
                i += index * ofInput[letter];
                k += index * ofKernel[letter];
                o += index * ofOutput[letter];
            }
            term.at(i, k, o);
        }
    }

    private static Map<Character, Integer> sizes(EinsumEquation equation, int[] input, int[] kernel) {
        Map<Character, Integer> sizes = new LinkedHashMap<>();
        for (int axis = 0; axis < input.length; axis++) {
            sizes.put(equation.input().charAt(axis), input[axis]);
        }
        for (int axis = 0; axis < kernel.length; axis++) {
            sizes.put(equation.kernel().charAt(axis), kernel[axis]);
        }
        return sizes;
    }

    private static int[] shape(String letters, Map<Character, Integer> sizes) {
        return letters.chars().map(letter -> sizes.get((char) letter)).toArray();
    }

    /** Returns, for each letter, how far its next index is away; 0 if the array lacks the letter. */
    private static int[] strides(String letters, Map<Character, Integer> sizes) {
        int[] shape = shape(letters, sizes);
        return sizes.keySet().stream()
                .mapToInt(letter -> letters.indexOf(letter) < 0
                        ? 0
                        : Arrays.stream(shape)
                                .skip(letters.indexOf(letter) + 1L)
                                .reduce(1, Math::multiplyExact))
                .toArray();
    }

    /** Returns, for each place of the output, which number of the bias is added; its axes are the last of the output's. */
    private static int[] biasPlaces(Weight bias, NdArray y) {
        int[] dims = bias.shape().dims();
        int[] places = new int[y.size()];
        for (int place = 0; place < places.length; place++) {
            int rest = place;
            int stride = 1;
            for (int axis = dims.length - 1; axis >= 0; axis--) {
                int size = y.dim(axis - dims.length);
                places[place] += rest % size % dims[axis] * stride;
                rest /= size;
                stride *= dims[axis];
            }
        }
        return places;
    }
}
