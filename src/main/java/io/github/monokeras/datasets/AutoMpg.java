package io.github.monokeras.datasets;

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

    private AutoMpg() {}

    /**
     * Loads the cars in the source's order, from the library's own jar: x {@code (392, 7)} and y {@code (392,)}, the miles
     * per gallon, both in float64. The one target name is {@code mpg}.
     */
    public static LabelledTable loadData() {
        return LabelledCsv.read("auto_mpg.csv");
    }
}
