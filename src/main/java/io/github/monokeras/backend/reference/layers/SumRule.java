package io.github.monokeras.backend.reference.layers;

/**
 * {@code y = f1 x1 + f2 x2 + …}, {@code dy/dxi = fi}: sum, difference and mean.
 *
 * @param first the factor of the first input
 * @param others the factor of each other one
 */
record SumRule(double first, double others) implements PlaceRule {

    @Override
    public double value(Place place) {
        double[] x = place.x();
        double y = first * x[0];
        for (int i = 1; i < x.length; i++) {
            y += others * x[i];
        }
        return y;
    }

    @Override
    public double[] slopes(Place place) {
        double[] slopes = new double[place.x().length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = i == 0 ? first : others;
        }
        return slopes;
    }
}
