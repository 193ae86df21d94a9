package io.github.monokeras.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.linalg.Vectors;

/** Which cells of a table the outputs of a model for one row become. */
interface OutputCells extends Serializable {

    /** Returns the cells of the outputs of one row. */
    List<Object> of(List<double[]> outputs);

    /** Returns a cell for each output: a number where it is one, else a vector. */
    static OutputCells asTheyAre() {
        return outputs -> {
            List<Object> cells = new ArrayList<>(outputs.size());
            for (double[] output : outputs) {
                cells.add(output.length == 1 ? (Object) output[0] : Vectors.dense(output));
            }
            return cells;
        };
    }
}
