package io.github.monokeras.backend.reference.layers;

/**
 * {@code y} is the largest or the smallest of {@code x1, x2, …}, {@code dy/dx = 1} for the first that is, else 0.
 *
 * <p>Inputs come one after the other. What does not count leaves the choice so far as it is; and a choice so far that does
 * not count gives way to what comes next.
 *
 * @param sign 1 for the largest, -1 for the smallest
 */
record ChoiceRule(int sign) implements PlaceRule {

    @Override
    public double value(Place place) {
        return place.x()[chosen(place)];
    }

    @Override
    public double[] slopes(Place place) {
        double[] slopes = new double[place.x().length];
        slopes[chosen(place)] = 1;
        return slopes;
    }

    private int chosen(Place place) {
        int chosen = 0;
        boolean isMasked = place.isMasked()[0];
        boolean counts = place.counts()[0];
        for (int i = 1; i < place.x().length; i++) {
            int next = place.counts()[i] ? i : chosen;
            int former = isMasked && !counts ? next : chosen;
            isMasked &= place.isMasked()[i];
            counts |= place.counts()[i];
            chosen = sign * place.x()[former] >= sign * place.x()[next] ? former : next;
        }
        return chosen;
    }
}
