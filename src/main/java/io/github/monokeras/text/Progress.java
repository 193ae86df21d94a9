package io.github.monokeras.text;

/**
 * How far a run has come.
 *
 * @param step how many steps are finished
 * @param steps how many there are in all
 * @param seconds how long they have taken
 * @param secondsPerStep how long one step is estimated to take
 */
record Progress(int step, int steps, double seconds, double secondsPerStep) {

    /** Returns the estimate of the time that the remaining steps will take. */
    double secondsLeft() {
        return secondsPerStep * (steps - step);
    }

    /** Returns how many of {@code width} characters stand for the finished steps. */
    int share(int width) {
        return (int) (width * ((double) step / steps));
    }

    /** Returns {@code " 17/100"}: the step, as wide as the number of steps. */
    String counter() {
        String target = String.valueOf(steps);
        String current = String.valueOf(step);
        return " ".repeat(target.length() - current.length()) + current + "/" + target;
    }
}
