package io.github.monokeras.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledTableTest {

    private static final Tensor X = Tensor.of(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    private static final Tensor Y = Tensor.of(0, 1, 0);

    @Test
    void keeps_its_own_names() {
        List<String> features = new ArrayList<>(List.of("length", "width"));
        List<String> targets = new ArrayList<>(List.of("no", "yes"));
        LabelledTable table = new LabelledTable(X, Y, features, targets);
        features.clear();
        targets.clear();
        assertThat(table.featureNames()).containsExactly("length", "width");
        assertThat(table.targetNames()).containsExactly("no", "yes");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> table.featureNames().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> table.targetNames().clear());
    }

    @Test
    void refuses_names_that_do_not_fit_the_columns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledTable(X, Y, List.of("length"), List.of("no", "yes")))
                .withMessage("LabelledTable: x must have a column for each of 1 featureNames, got (3, 2)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledTable(Y, Y, List.of("length"), List.of("no", "yes")))
                .withMessage("LabelledTable: x must have a column for each of 1 featureNames, got (3,)");
    }

    @Test
    void refuses_labels_that_do_not_fit_the_rows() {
        List<String> features = List.of("length", "width");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledTable(X, Tensor.of(0, 1), features, List.of("no", "yes")))
                .withMessage("LabelledTable: y must have one number for each of 3 samples, got (2,)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelledTable(X, Y.reshape(3, 1), features, List.of("no", "yes")))
                .withMessage("LabelledTable: y must have one number for each of 3 samples, got (3, 1)");
    }
}
