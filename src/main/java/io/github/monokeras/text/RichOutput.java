package io.github.monokeras.text;

/**
 * A value that a notebook shows as more than its text: a table, where the value is the last expression of a cell.
 *
 * <p>The HTML has no styles and no scripts, as sites that show notebooks take both away.
 */
public interface RichOutput {

    /** Returns the value as HTML; {@link Object#toString} is the text beside it. */
    String toHtml();
}
