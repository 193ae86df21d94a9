package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import java.util.Arrays;
import java.util.List;

/**
 * The sum that every convolution is: {@code y[o, f] = sum of x[i, c] w[k, j]} over all places {@code (i, k, o)} and
 * channels {@code (c, j, f)} that meet.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dx[i, c] = sum of dy[o, f] w[k, j]} and
 * {@code dw[k, j] = sum of dy[o, f] x[i, c]} over the same.
 *
 * @param places of the window that meet, in one sample
 * @param channels that meet
 */
record Correlation(List<Meeting> places, List<Meeting> channels) {

    /** Computes the sums of a batch, and the way back. */
    LayerFlow forward(NdArray x, Weight kernel, int... outputShape) {
        double[] w = kernel.values();
        NdArray y = NdArray.zeros(outputShape);
        forEach(x, y, (i, k, o) -> y.values()[o] += x.values()[i] * w[k]);
        return LayerFlow.of(y, dy -> {
            NdArray dx = x.zerosLike();
            double[] dw = new double[w.length];
            forEach(x, y, (i, k, o) -> {
                dx.values()[i] += dy.values()[o] * w[k];
                dw[k] += dy.values()[o] * x.values()[i];
            });
            kernel.addGradient(dw);
            return dx;
        });
    }

    /** What is done with three numbers that meet, by their indices in the arrays. */
    private interface Sum {
        void add(int x, int w, int y);
    }

    private void forEach(NdArray x, NdArray y, Sum sum) {
        int samples = x.dim(0);
        int inputPlaces = sizeOfPlaces(x);
        int outputPlaces = sizeOfPlaces(y);
        int kernelChannels =
                1 + channels.stream().mapToInt(Meeting::kernel).max().orElseThrow();
        for (int sample = 0; sample < samples; sample++) {
            for (Meeting place : places) {
                int input = (sample * inputPlaces + place.input()) * x.dim(-1);
                int output = (sample * outputPlaces + place.output()) * y.dim(-1);
                int kernel = place.kernel() * kernelChannels;
                for (Meeting channel : channels) {
                    sum.add(input + channel.input(), kernel + channel.kernel(), output + channel.output());
                }
            }
        }
    }

    private static int sizeOfPlaces(NdArray array) {
        int[] shape = array.shape();
        return Arrays.stream(shape, 1, shape.length - 1).reduce(1, Math::multiplyExact);
    }
}
