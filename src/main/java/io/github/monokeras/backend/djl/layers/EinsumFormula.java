package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.EinsumDense;
import io.github.monokeras.layers.EinsumEquation;
import java.util.stream.IntStream;

/**
 * An einsum of input and kernel, as a product of matrices: letters that both and the output have are samples of it, those
 * that the output lacks are summed over, the others are rows and columns.
 *
 * @param layer the description
 */
record EinsumFormula(EinsumDense layer) implements LayerFormula {

    @Override
    public NDList forward(LayerCall call) {
        NDArray x = call.input();
        NDArray kernel = call.weight(0);
        EinsumEquation equation = layer.equation(x.getShape().dimension());
        String samples = letters(equation.input(), equation, true, true);
        String rows = letters(equation.input(), equation, false, true);
        String summed = letters(equation.input(), equation, true, false);
        String alone = letters(equation.input(), equation, false, false);
        String columns = equation.kernel()
                .chars()
                .filter(letter -> equation.input().indexOf(letter) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        NDArray left = ordered(x, equation.input(), samples + rows + summed + alone);
        left = left.reshape(
                size(x, equation.input(), samples),
                size(x, equation.input(), rows),
                size(x, equation.input(), summed),
                size(x, equation.input(), alone));
        left = alone.isEmpty() ? left.reshape(left.getShape().slice(0, 3)) : left.sum(new int[] {3});
        NDArray right = ordered(kernel, equation.kernel(), samples + summed + columns)
                .reshape(
                        size(kernel, equation.kernel(), samples),
                        size(kernel, equation.kernel(), summed),
                        size(kernel, equation.kernel(), columns));
        NDArray product = left.matMul(right);
        String made = samples + rows + columns;
        long[] dims = made.chars()
                .mapToLong(letter -> equation.input().indexOf(letter) >= 0
                        ? x.getShape().get(equation.input().indexOf(letter))
                        : kernel.getShape().get(equation.kernel().indexOf(letter)))
                .toArray();
        NDArray output = ordered(product.reshape(new Shape(dims)), made, equation.output());
        return new NDList(layer.useBias() ? output.add(call.weight(1)) : output);
    }

    /** Returns the letters that the kernel has, or not, and the output has, or not. */
    private static String letters(String from, EinsumEquation equation, boolean inKernel, boolean inOutput) {
        return from.chars()
                .filter(letter -> equation.kernel().indexOf(letter) >= 0 == inKernel)
                .filter(letter -> equation.output().indexOf(letter) >= 0 == inOutput)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static NDArray ordered(NDArray x, String from, String to) {
        return from.equals(to) ? x : x.transpose(to.chars().map(from::indexOf).toArray());
    }

    private static long size(NDArray x, String letters, String some) {
        return IntStream.range(0, letters.length())
                .filter(axis -> some.indexOf(letters.charAt(axis)) >= 0)
                .mapToLong(axis -> x.getShape().get(axis))
                .reduce(1, Math::multiplyExact);
    }
}
