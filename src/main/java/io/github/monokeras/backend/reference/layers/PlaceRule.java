package io.github.monokeras.backend.reference.layers;

/** How one number is made of one number of each input, beside its gradient. */
interface PlaceRule {

    /** Returns {@code y} of the numbers at one place. */
    double value(Place place);

    /** Returns {@code dy/dx} for each number at one place. */
    double[] slopes(Place place);

    /** One place of a merge. */
    final class Place {

        private final double[] x;
        private final boolean[] isMasked;
        private final boolean[] counts;

        /**
         * Takes the numbers that meet.
         *
         * @param x a number of each input
         * @param isMasked for each input whether it has a mask
         * @param counts for each input whether its number counts, as without a mask every one does
         */
        Place(double[] x, boolean[] isMasked, boolean[] counts) {
            this.x = x;
            this.isMasked = isMasked;
            this.counts = counts;
        }

        double[] x() {
            return x;
        }

        boolean[] isMasked() {
            return isMasked;
        }

        boolean[] counts() {
            return counts;
        }
    }
}
