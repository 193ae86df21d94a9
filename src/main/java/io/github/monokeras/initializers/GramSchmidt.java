package io.github.monokeras.initializers;

/**
 * Turns the columns of a matrix into orthonormal ones: the Q of {@code A = QR}, with nothing negative on the diagonal of R.
 *
 * <p>Column by column {@code q = a / |a|}, which is then taken out of every later column: {@code a -= (q·a) q}. This is the
 * modified order of Gram and Schmidt, which loses few digits. A column of which nothing is left stays 0.
 *
 * @see <a href="https://doi.org/10.1007/BF01934122">Björck, 1967</a>
 */
final class GramSchmidt {

    private GramSchmidt() {}

    /**
     * Makes columns orthonormal where they stand.
     *
     * @param columns linearly independent columns, each as long as the others
     */
    static void orthonormalize(double[][] columns) {
        for (int i = 0; i < columns.length; i++) {
            double[] column = columns[i];
            double length = Math.sqrt(dot(column, column));
            if (length == 0) {
                continue;
            }
            for (int row = 0; row < column.length; row++) {
                column[row] /= length;
            }
            for (int later = i + 1; later < columns.length; later++) {
                double share = dot(column, columns[later]);
                for (int row = 0; row < column.length; row++) {
                    columns[later][row] -= share * column[row];
                }
            }
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int row = 0; row < left.length; row++) {
            sum += left[row] * right[row];
        }
        return sum;
    }
}
