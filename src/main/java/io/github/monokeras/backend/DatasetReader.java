package io.github.monokeras.backend;

import io.github.monokeras.tensor.Tensor;
import java.util.List;

/** Reads data sets of another library, as those of DJL; readers are found as services. */
public interface DatasetReader {

    /** Says whether an object is a data set that this reader can read. */
    boolean reads(Object data);

    /** Reads all samples of such a data set into memory. */
    Content read(Object data);

    /**
     * What a data set holds.
     *
     * @param x each input, {@code (samples, …)}
     * @param y each label, {@code (samples, …)}
     */
    record Content(List<Tensor> x, List<Tensor> y) {}
}
