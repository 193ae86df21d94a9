package io.github.monokeras.callbacks;

/** How often something is saved: behind every epoch, or every so many batches, counted on from epoch to epoch. */
final class SaveFrequency {

    private final String who;
    private int batches;
    private int seen;

    /** Saves behind every epoch. */
    SaveFrequency(String who) {
        this.who = who;
    }

    void set(String name) {
        if (!name.equals("epoch")) {
            throw new IllegalArgumentException(
                    "%s: saveFreq must be \"epoch\" or a number of batches, got \"%s\"".formatted(who, name));
        }
        batches = 0;
    }

    void set(int newBatches) {
        batches = Options.requireAtLeast(1, who, "saveFreq", newBatches);
    }

    boolean everyEpoch() {
        return batches == 0;
    }

    /** Counts a batch and says whether to save behind it. */
    boolean dueAfterBatch() {
        if (everyEpoch()) {
            return false;
        }
        seen++;
        if (seen < batches) {
            return false;
        }
        seen = 0;
        return true;
    }
}
