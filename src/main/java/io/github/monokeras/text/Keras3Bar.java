package io.github.monokeras.text;

import java.util.Map;

/** The bar of Keras 3: {@code 17/100 ━━━━━━━━━━━━━━━━━━━━ 1s 15ms/step - loss: 0.5312}, in colour on a terminal. */
final class Keras3Bar implements BarStyle {
    private static final int WIDTH = 20;

    private final Ink ink;

    Keras3Bar(Ink ink) {
        this.ink = ink;
    }

    @Override
    public Map<String, Double> ordered(Map<String, Double> logs) {
        return LogText.sorted(logs);
    }

    @Override
    public String running(Progress progress, Map<String, Double> shown) {
        return line(progress, TimeText.clock(progress.secondsLeft()), shown);
    }

    @Override
    public String finished(Progress progress, Map<String, Double> shown) {
        return line(progress, TimeText.wholeSeconds(progress.seconds()), shown);
    }

    private String line(Progress progress, String time, Map<String, Double> shown) {
        int filled = progress.share(WIDTH);
        String done = filled == 0 ? "" : ink.green("━".repeat(filled));
        return ink.bold(progress.counter())
                + " "
                + done
                + ink.white("━".repeat(WIDTH - filled))
                + " "
                + ink.bold(time)
                + TimeText.per("step", progress.secondsPerStep())
                + LogText.ofBar(shown);
    }
}
