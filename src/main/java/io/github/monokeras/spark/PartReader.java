package io.github.monokeras.spark;

import java.util.function.BiFunction;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;
import scala.Option;

/** Reads a part of a pipeline out of a folder. */
final class PartReader<T extends Params> extends MLReader<T> {

    private final Class<T> type;
    private final BiFunction<String, ModelBytes, T> maker;

    /** Makes a reader of parts that are made of their uid and their model. */
    PartReader(Class<T> type, BiFunction<String, ModelBytes, T> maker) {
        this.type = type;
        this.maker = maker;
    }

    // Spark 3.5 has this overload alone.
    @SuppressWarnings("deprecation")
    @Override
    public T load(String path) {
        DefaultParamsReader.Metadata metadata = DefaultParamsReader.loadMetadata(path, sc(), type.getName());
        T part = maker.apply(metadata.uid(), ModelBytes.read(path, sc().hadoopConfiguration()));
        metadata.getAndSetParams(part, Option.empty());
        return part;
    }
}
