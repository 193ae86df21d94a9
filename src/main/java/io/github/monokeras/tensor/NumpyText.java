package io.github.monokeras.tensor;

import io.github.monokeras.text.EdgeItems;
import java.util.Arrays;

/**
 * Lays out a tensor as NumPy 2 prints it: nested brackets, lines of 75 characters, and {@code ...} for what is left out
 * of more than 1000 elements.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.array2string.html">NumPy: array2string</a>
 */
final class NumpyText {
    private static final int LINE_WIDTH = 75;
    /** A tensor with more elements than this is summarised. */
    private static final int THRESHOLD = 1000;
    /** The entries at each end of an axis that a summary shows. */
    private static final int EDGE_ITEMS = 3;

    private static final String PREFIX = "array(";

    private final Shape shape;
    private final ElementFormat format;
    private final String separator;

    private NumpyText(Tensor tensor, String separator) {
        this.shape = tensor.shape();
        this.format = ElementFormat.of(tensor, shownElements(shape));
        this.separator = separator;
    }

    static String str(Tensor tensor) {
        if (tensor.shape().rank() == 0) {
            return ElementFormat.scalar(tensor);
        }
        return tensor.size() == 0 ? "[]" : new NumpyText(tensor, " ").block(0, 0, " ", LINE_WIDTH);
    }

    static String repr(Tensor tensor) {
        String indent = " ".repeat(PREFIX.length());
        String brackets = tensor.size() == 0
                ? "[]"
                : new NumpyText(tensor, ", ").block(0, 0, indent + " ", LINE_WIDTH - ")".length());
        String extras = extras(tensor);
        String text = PREFIX + brackets;
        if (extras.isEmpty()) {
            return text + ")";
        }
        int lastLine = text.length() - text.lastIndexOf('\n') - 1;
        boolean fits = lastLine + ", ".length() + extras.length() + ")".length() <= LINE_WIDTH;
        return text + (fits ? ", " : ",\n" + indent) + extras + ")";
    }

    /** What a reader could not tell from the brackets: the shape where elements are missing, the dtype unless float64. */
    private static String extras(Tensor tensor) {
        boolean empty = tensor.size() == 0;
        String shape =
                (empty && tensor.shape().rank() > 1) || tensor.size() > THRESHOLD ? "shape=" + tensor.shape() : "";
        String dtype = empty || tensor.dtype() == DType.FLOAT32 ? "dtype=" + tensor.dtype() : "";
        return shape + (shape.isEmpty() || dtype.isEmpty() ? "" : ", ") + dtype;
    }

    /** The text of everything under one position of one axis, brackets included. */
    private String block(int axis, int flat, String indent, int width) {
        if (axis == shape.rank()) {
            return format.text(flat);
        }
        boolean rows = axis < shape.rank() - 1;
        String between = rows ? separator.stripTrailing() + "\n".repeat(shape.rank() - axis - 1) + indent : separator;
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder(indent);
        for (int entry : shownAlong(shape, axis)) {
            if (line.length() > indent.length()) {
                line.append(between);
            }
            String word = entry == EdgeItems.GAP
                    ? "..."
                    : block(axis + 1, flat * shape.dim(axis) + entry, indent + " ", width - 1);
            // One column stays free for the closing bracket or the comma.
            if (!rows && line.length() + word.length() > width - 1 && line.length() > indent.length()) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(indent);
            }
            line.append(word);
        }
        return "[" + text.append(line).substring(indent.length()) + "]";
    }

    /** The row-major positions of all elements that are printed. */
    private static int[] shownElements(Shape shape) {
        int[] shown = {0};
        for (int axis = 0; axis < shape.rank(); axis++) {
            int dim = shape.dim(axis);
            int[] entries = shownAlong(shape, axis);
            shown = Arrays.stream(shown)
                    .flatMap(outer -> Arrays.stream(entries)
                            .filter(entry -> entry != EdgeItems.GAP)
                            .map(entry -> outer * dim + entry))
                    .toArray();
        }
        return shown;
    }

    /** The entries along one axis that are printed, with {@link EdgeItems#GAP} where some are left out. */
    private static int[] shownAlong(Shape shape, int axis) {
        int most = shape.size() <= THRESHOLD ? Integer.MAX_VALUE : 2 * EDGE_ITEMS;
        return EdgeItems.of(shape.dim(axis), most, EDGE_ITEMS);
    }
}
