package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which axes of an input and a kernel meet, and which are left: {@code abc,cd->abd} sums over {@code c}.
 *
 * <p>Every axis has a letter, that of the batch first in input and output. Letters of the output are kept, those of input and
 * kernel that are not in the output are summed over.
 *
 * @param input a letter for each axis of the input
 * @param kernel a letter for each axis of the kernel
 * @param output a letter for each axis of the output
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.einsum.html">numpy.einsum</a>
 */
public record EinsumEquation(String input, String kernel, String output) {

    private static final Pattern FORM =
            Pattern.compile("(\\.\\.\\.)?([a-zA-Z]+)(\\.\\.\\.)?,([a-zA-Z]+)->(\\.\\.\\.)?([a-zA-Z]+)(\\.\\.\\.)?");

    private static final String SPARE = "0123456789";

    /**
     * Reads an equation for an input of so many axes with the batch; dots are spelled out by letters of their own.
     *
     * @throws IllegalArgumentException if it has another form, or the input another number of axes
     */
    static EinsumEquation of(String who, String equation, int rank) {
        Matcher parts = FORM.matcher(equation);
        if (!parts.matches() || dots(parts, 1) != dots(parts, 5) || dots(parts, 3) != dots(parts, 7)) {
            throw refused(who, equation, "have the form ab,bc->ac, ...b,bc->...c or ab...,bc->ac...");
        }
        boolean left = dots(parts, 1);
        boolean right = dots(parts, 3);
        int elided = rank - parts.group(2).length();
        if ((left && right) || elided < (left ? 1 : 0) || elided > SPARE.length() || (elided > 0 && !left && !right)) {
            throw refused(who, equation, "name the " + rank + " axes of its input with the batch");
        }
        String spare = SPARE.substring(0, elided);
        String input = left ? spare + parts.group(2) : parts.group(2) + spare;
        String output = left ? spare + parts.group(6) : parts.group(6) + spare;
        EinsumEquation read = new EinsumEquation(input, parts.group(4), output);
        if (!read.isSound()) {
            throw refused(
                    who,
                    equation,
                    "start input and output with the batch, and use each letter once in each and in two of the three");
        }
        return read;
    }

    /**
     * Returns the shape of the output with the batch.
     *
     * @param sizes of the input, with the batch
     * @param partial what was asked for: of each axis but the batch and those that dots stand for
     */
    Shape outputShape(String who, Shape sizes, int[] partial) {
        int[] dims = new int[output.length()];
        int asked = 0;
        for (int axis = 0; axis < dims.length; axis++) {
            char letter = output.charAt(axis);
            int given = input.indexOf(letter);
            if (axis == 0 || SPARE.indexOf(letter) >= 0) {
                dims[axis] = sizes.dim(given);
                continue;
            }
            dims[axis] = asked < partial.length ? partial[asked] : Shape.UNKNOWN;
            asked++;
            if (given >= 0 && dims[axis] != Shape.UNKNOWN && dims[axis] != sizes.dim(given)) {
                throw new IllegalArgumentException(
                        "%s: outputShape must agree with the input where they share the letter %s, got %d and shape %s"
                                .formatted(who, letter, dims[axis], sizes));
            }
        }
        if (asked != partial.length) {
            throw new IllegalArgumentException("%s: outputShape must hold %d numbers for the output %s, got %d"
                    .formatted(who, asked, output, partial.length));
        }
        return Shape.of(dims);
    }

    /** Says whether an axis of the kernel is left in the output. */
    boolean isOutput(char letter) {
        return output.indexOf(letter) >= 0;
    }

    private boolean isSound() {
        boolean isDistinct = isDistinct(input) && isDistinct(kernel) && isDistinct(output);
        boolean isMet = kernel.chars().allMatch(letter -> input.indexOf(letter) >= 0 || output.indexOf(letter) >= 0)
                && output.chars().allMatch(letter -> input.indexOf(letter) >= 0 || kernel.indexOf(letter) >= 0);
        return isDistinct && isMet && input.charAt(0) == output.charAt(0) && kernel.indexOf(input.charAt(0)) < 0;
    }

    private static boolean isDistinct(String letters) {
        return letters.chars().distinct().count() == letters.length();
    }

    private static boolean dots(Matcher parts, int group) {
        return parts.group(group) != null;
    }

    private static IllegalArgumentException refused(String who, String equation, String must) {
        return new IllegalArgumentException("%s: equation must %s, got \"%s\"".formatted(who, must, equation));
    }
}
