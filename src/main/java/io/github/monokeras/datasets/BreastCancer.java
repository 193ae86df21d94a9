package io.github.monokeras.datasets;

import java.util.List;

/**
 * Breast Cancer Wisconsin (Diagnostic): from 30 measures of cell nuclei, is the tumour malignant or benign?
 *
 * <p>569 samples, of which 212 are malignant and 357 benign. Ten measures of the nuclei in one image (radius, texture,
 * perimeter, area, smoothness, compactness, concavity, concave points, symmetry, fractal dimension) come three times:
 * their mean, their standard error, and the mean of their three largest values ("worst").
 *
 * <p>The labels are those of scikit-learn: <b>0 is malignant, 1 is benign</b>.
 *
 * <p>Creators: William H. Wolberg, Olvi L. Mangasarian and W. Nick Street, 1995. UCI Machine Learning Repository, DOI
 * 10.24432/C5DW2B, licence CC BY 4.0. The file {@code breast_cancer.LICENCE.txt} beside the table says what was changed.
 *
 * @see <a href="https://doi.org/10.24432/C5DW2B">Breast Cancer Wisconsin (Diagnostic), UCI Machine Learning Repository</a>
 * @see <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>
 * @see <a href="https://scikit-learn.org/stable/modules/generated/sklearn.datasets.load_breast_cancer.html">
 *     sklearn.datasets.load_breast_cancer</a>
 */
public final class BreastCancer {

    private BreastCancer() {}

    /**
     * Loads the samples in scikit-learn's order, from the library's own jar: x {@code (569, 30)} in float64, y
     * {@code (569,)} with 0 for malignant and 1 for benign.
     */
    public static LabelledTable loadData() {
        return LabelledCsv.classes("breast_cancer.csv", List.of("malignant", "benign"));
    }
}
