package io.github.monokeras.datasets;

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

/**
 * Auto MPG: how many miles does a car of the 1970s go on a gallon?
 *
 * <p>392 cars of seven features: cylinders, displacement (cubic inches), horsepower, weight (pounds), acceleration (seconds
 * from 0 to 60 miles an hour), model year (70 to 82) and origin (1 is the USA, 2 Europe, 3 Japan: a number that counts
 * nothing). The six cars of the source whose horsepower is not known are left out.
 *
 * <p>Creator: R. Quinlan, 1993. UCI Machine Learning Repository, DOI 10.24432/C5859H, licence CC BY 4.0. The file
 * {@code auto_mpg.LICENCE.txt} beside the table says what was changed.
 *
 * @see <a href="https://doi.org/10.24432/C5859H">Auto MPG, UCI Machine Learning Repository</a>
 * @see <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
 * @see <a href="https://www.tensorflow.org/tutorials/keras/regression">The tutorial that takes it</a>
 */
public final class AutoMpg {

    private static final String RESOURCE = "auto_mpg.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private AutoMpg() {}

    /**
     * Loads the cars in the source's order, from the library's own jar: x {@code (392, 7)} and y {@code (392,)}, the miles
     * per gallon, both in float64. The one target name is {@code mpg}.
     */
    public static LabelledTable loadData() {
        InputStream stream = Objects.requireNonNull(AutoMpg.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return table(parser.getHeaderNames(), parser.getRecords());
        } catch (IOException failed) {
            throw new UncheckedIOException(RESOURCE + ": cannot be read", failed);
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
