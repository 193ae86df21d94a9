package io.github.monokeras.text;

import java.util.Map;

/** The bar of Keras 2: {@code 17/100 [====>.........................] - ETA: 1s - loss: 0.5312}. */
final class Keras2Bar implements BarStyle {
    private static final int WIDTH = 30;

    @Override
    public Map<String, Double> ordered(Map<String, Double> logs) {
        return LogText.averaged(logs);
    }

    @Override
    public String running(Progress progress, Map<String, Double> shown) {
        return bar(progress) + " - ETA: " + TimeText.clock(progress.secondsLeft()) + LogText.ofBar(shown);
    }

    @Override
    public String finished(Progress progress, Map<String, Double> shown) {
        return bar(progress)
                + " - "
                + TimeText.wholeSeconds(progress.seconds())
                + TimeText.per("step", progress.secondsPerStep())
                + LogText.ofBar(shown);
    }

    private static String bar(Progress progress) {
        int filled = progress.share(WIDTH);
        String head = progress.step() < progress.steps() ? ">" : "=";
        String done = filled == 0 ? "" : "=".repeat(filled - 1) + head;
        return progress.counter() + " [" + done + ".".repeat(WIDTH - filled) + "]";
    }
}
