package io.github.monokeras.datasets;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the tables that lie beside this class: a line of names, then a line for each sample, its label last. */
final class LabelledCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private LabelledCsv() {}

    /** Reads samples with the numbers of their classes. */
    static LabelledTable classes(String resource, List<String> classNames) {
        LabelledTable read = read(resource);
        return new LabelledTable(read.x(), read.y().cast(DType.FLOAT32), read.featureNames(), classNames);
    }

    /** Reads samples with what was measured of each. */
    static LabelledTable read(String resource) {
        InputStream stream = Objects.requireNonNull(LabelledCsv.class.getResourceAsStream(resource), resource);
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return table(parser.getHeaderNames(), parser.getRecords());
        } catch (IOException failed) {
            throw new UncheckedIOException(resource + ": cannot be read", failed);
        }
    }

    private static LabelledTable table(List<String> names, List<CSVRecord> rows) {
        int features = names.size() - 1;
        double[] x = new double[rows.size() * features];
        double[] y = new double[rows.size()];
        for (int row = 0; row < y.length; row++) {
            for (int column = 0; column < features; column++) {
                x[row * features + column] = Double.parseDouble(rows.get(row).get(column));
            }
            y[row] = Double.parseDouble(rows.get(row).get(features));
        }
        return new LabelledTable(
                Tensor.of(Shape.of(y.length, features), x),
                Tensor.of(y),
                names.subList(0, features),
                names.subList(features, names.size()));
    }
}
