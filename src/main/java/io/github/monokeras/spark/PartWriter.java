package io.github.monokeras.spark;

import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLWriter;
import scala.Option;

/** Writes a part of a pipeline into a folder: its parameters as Spark does, and its model. */
final class PartWriter extends MLWriter {

    private final Params part;
    private final ModelBytes model;

    PartWriter(Params part, ModelBytes model) {
        this.part = part;
        this.model = model;
    }

    // Spark 3.5 has this overload alone.
    @SuppressWarnings("deprecation")
    @Override
    public void saveImpl(String path) {
        DefaultParamsWriter.saveMetadata(part, path, sc(), Option.empty(), Option.empty());
        model.write(path, sc().hadoopConfiguration());
    }
}
