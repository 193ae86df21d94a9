package io.github.monokeras.backend.reference.layers;

import java.util.Arrays;

/** {@code y = (x1 + … + xn) / n}, {@code dy/dxi = 1 / n}. */
record MeanRule() implements PlaceRule {

    @Override
    public double value(Place place) {
        return Arrays.stream(place.x()).sum() / place.x().length;
    }

    @Override
    public double[] slopes(Place place) {
        double[] slopes = new double[place.x().length];
        Arrays.fill(slopes, 1.0 / slopes.length);
        return slopes;
    }
}
