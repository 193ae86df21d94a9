package io.github.monokeras.text;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The notebook in which this process computes, if it does: the part of a notebook's kernel that belongs to us opens it. */
public final class Notebook {

    private static volatile @Nullable Consumer<RichOutput> display;

    private Notebook() {}

    /**
     * From now on {@link Console#standard} writes as a notebook can show it.
     *
     * @param display shows a value below the cell that runs
     */
    public static void open(Consumer<RichOutput> display) {
        Notebook.display = display;
    }

    /** Takes {@link #open} back. */
    public static void close() {
        display = null;
    }

    /** Returns what shows a value below the cell that runs, or null outside of notebooks. */
    static @Nullable Consumer<RichOutput> display() {
        return display;
    }
}
