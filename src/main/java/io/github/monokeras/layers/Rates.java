package io.github.monokeras.layers;

/** Reads shares that users give. */
final class Rates {

    private Rates() {}

    /** Returns a share from 0 to 1, or refuses it. */
    static double checked(String who, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("%s must be from 0 to 1, got %s".formatted(who, share));
        }
        return share;
    }
}
