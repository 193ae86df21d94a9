package io.github.monokeras.backend.reference.layers;

/**
 * {@code y = x1 x2 …}, {@code dy/dxi} the product of the others; what does not count is 1, and where every input has a mask
 * and none counts, {@code y = 0}.
 */
record ProductRule() implements PlaceRule {

    @Override
    public double value(Place place) {
        return isNothing(place) ? 0 : productBut(place, -1);
    }

    @Override
    public double[] slopes(Place place) {
        double[] slopes = new double[place.x().length];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = place.counts()[i] && !isNothing(place) ? productBut(place, i) : 0;
        }
        return slopes;
    }

    private static double productBut(Place place, int left) {
        double product = 1;
        for (int i = 0; i < place.x().length; i++) {
            product *= i != left && place.counts()[i] ? place.x()[i] : 1;
        }
        return product;
    }

    private static boolean isNothing(Place place) {
        boolean isNothing = true;
        for (int i = 0; i < place.x().length; i++) {
            isNothing &= place.isMasked()[i] && !place.counts()[i];
        }
        return isNothing;
    }
}
