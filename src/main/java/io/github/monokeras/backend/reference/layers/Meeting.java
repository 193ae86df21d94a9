package io.github.monokeras.backend.reference.layers;

import java.util.ArrayList;
import java.util.List;

/**
 * One number of the input that meets one of the kernel for one of the output, by their places.
 *
 * @param input place in the input
 * @param kernel place in the kernel
 * @param output place in the output
 */
record Meeting(int input, int kernel, int output) {

    /**
     * One axis along which a window moves.
     *
     * @param input size of the input
     * @param kernel size of the window
     * @param output size of the output
     * @param stride by how many places the window moves
     * @param dilation how far apart the places are that it covers
     * @param before by how many places it starts before the input
     */
    record Axis(int input, int kernel, int output, int stride, int dilation, int before) {}

    /** Lists all meetings inside of the input, over all axes, the last index running fastest. */
    static List<Meeting> along(List<Axis> axes) {
        List<Meeting> all = List.of(new Meeting(0, 0, 0));
        for (Axis axis : axes) {
            List<Meeting> longer = new ArrayList<>();
            for (Meeting outer : all) {
                for (int o = 0; o < axis.output; o++) {
                    for (int k = 0; k < axis.kernel; k++) {
                        int i = o * axis.stride + k * axis.dilation - axis.before;
                        if (i >= 0 && i < axis.input) {
                            longer.add(outer.then(axis, i, k, o));
                        }
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    private Meeting then(Axis axis, int i, int k, int o) {
        return new Meeting(input * axis.input + i, kernel * axis.kernel + k, output * axis.output + o);
    }

    /** Returns the meeting on the way back: what was the output is the input. */
    Meeting backwards() {
        return new Meeting(output, kernel, input);
    }
}
