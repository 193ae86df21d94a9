package io.github.monokeras.bench.report;

import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.job.Job.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, in Markdown: medians beside each other, ratios beside the goals and to everybody, the losses, memory,
 * every number's spread.
 */
public final class Table {

    private static final String OWN = "monokeras";
    private static final String NONE = "–";
    private static final double SAME_LOSS = 1e-3;

    private final Results results;
    private final List<Job> jobs;
    private final List<String> opponents;
    private final List<String> threads;
    private final Page page = new Page();

    public Table(Results results, List<Job> jobs, List<String> opponents, List<String> threads) {
        this.results = results;
        this.jobs = jobs;
        this.opponents = opponents;
        this.threads = threads;
    }

    /** The whole page; {@code head} says what ran where. */
    public String markdown(String head) {
        page.say(head);
        if (!results.times().isEmpty()) {
            page.say("![the same as a picture](bench.png)");
        }
        for (String count : measured()) {
            page.heading("Medians, threads: " + count);
            medians(count);
            if (opponents.contains(OWN) && opponents.size() > 1) {
                page.heading("Monokeras beside the goals, threads: " + count);
                page.say("Its time as a share of the others'. In brackets the goal; **bold** where it is missed.");
                goals(count);
                page.heading("Monokeras's time in percent of each opponent's, threads: " + count);
                percents(count);
            }
        }
        if (results.losses().values().stream().anyMatch(losses -> !losses.isEmpty())) {
            page.heading("Is it the same model?");
            page.say("The last epoch's loss of one training from the shared weights. **Bold**: more than " + SAME_LOSS
                    + " of it away from the double-precision backend.");
            losses();
        }
        if (!results.memory().isEmpty()) {
            page.heading("Memory of Monokeras");
            memory();
        }
        if (!results.times().isEmpty()) {
            page.heading("Every measurement");
            page.say("Median over the rounds of each round's median, p90 and p99; the shortest of all; the lowest and"
                    + " highest median of a round.");
            spread();
        }
        return page.toString();
    }

    /** The numbers of threads for which there is a time. */
    private List<String> measured() {
        return threads.stream()
                .filter(count -> results.times().keySet().stream()
                        .anyMatch(key -> key.threads().equals(count)))
                .toList();
    }

    private void medians(String count) {
        page.header("job", opponents);
        for (Job job : jobs) {
            String name = job.name() + ": " + job.title();
            times(name, job, count, Times::median);
            if (job.kind() == Kind.PREDICT) {
                times(name + ", p99", job, count, times -> times.quantile(0.99));
            }
        }
    }

    private void times(String name, Job job, String count, ToDoubleFunction<Times> shown) {
        List<String> cells = opponents.stream()
                .map(opponent -> results.of(job.name(), opponent, count))
                .map(times -> times == null ? NONE : Page.time(shown.applyAsDouble(times)))
                .toList();
        if (!cells.stream().allMatch(NONE::equals)) {
            page.row(name, cells);
        }
    }

    private void goals(String count) {
        page.header(List.of("job", "raw DJL", "PyTorch eager", "Keras 3, its best backend", "which"));
        for (Goal goal : Goal.ALL) {
            Times own = results.of(goal.job(), OWN, count);
            if (own != null) {
                String keras = bestKeras(goal.job(), count);
                page.row(List.of(
                        goal.job(),
                        ratio(own, results.of(goal.job(), "raw-djl", count), goal.raw()),
                        ratio(own, results.of(goal.job(), "torch", count), goal.torch()),
                        ratio(own, results.of(goal.job(), keras, count), goal.keras()),
                        keras));
            }
        }
    }

    private String bestKeras(String job, String count) {
        String best = NONE;
        double shortest = Double.POSITIVE_INFINITY;
        for (String opponent : opponents) {
            Times times = results.of(job, opponent, count);
            if (opponent.startsWith("keras-") && times != null && times.median() < shortest) {
                best = opponent;
                shortest = times.median();
            }
        }
        return best;
    }

    private static String ratio(Times own, @Nullable Times other, double goal) {
        if (other == null) {
            return NONE;
        }
        double ratio = own.median() / other.median();
        String shown = String.format(Locale.ROOT, "%.3g", ratio);
        return (ratio <= goal ? shown : "**" + shown + "**") + " (≤ " + goal + ")";
    }

    private void percents(String count) {
        List<String> others =
                opponents.stream().filter(opponent -> !opponent.equals(OWN)).toList();
        page.header("job", others);
        for (Job job : jobs) {
            Times own = results.of(job.name(), OWN, count);
            if (own != null) {
                page.row(
                        job.name(),
                        others.stream()
                                .map(other -> results.of(job.name(), other, count))
                                .map(times ->
                                        times == null ? NONE : Page.digits(100 * own.median() / times.median()) + " %")
                                .toList());
            }
        }
    }

    private void losses() {
        Map<String, Map<String, Double>> all = results.losses();
        List<String> known = List.copyOf(all.keySet());
        page.header("job", known);
        for (Job job : jobs) {
            List<Double> ends = all.values().stream()
                    .filter(losses -> losses.containsKey(job.name()))
                    .map(losses -> Objects.requireNonNull(losses.get(job.name())))
                    .toList();
            if (ends.size() == known.size() && !known.isEmpty()) {
                double right = ends.get(Math.max(0, known.indexOf("monokeras-reference")));
                page.row(job.name(), ends.stream().map(end -> loss(end, right)).toList());
            }
        }
    }

    private static String loss(double end, double right) {
        String shown = String.format(Locale.ROOT, "%.6g", end);
        return Math.abs(end - right) <= SAME_LOSS * Math.abs(right) ? shown : "**" + shown + "**";
    }

    private void memory() {
        page.say(
                "After each tenth, garbage collected: resident memory with a heap of 256 MB that is there from the start,"
                        + " and the engine's arrays that live. Flat: the last fifth's median is at most 5 % above the second"
                        + " fifth's, and no array more lives.");
        page.header(List.of("job", "MB after each tenth", "last fifth / second", "arrays after each tenth", "flat"));
        results.memory()
                .forEach((job, held) -> page.row(List.of(
                        job.name() + ": " + job.title(),
                        String.join(" ", held.megabytes()),
                        String.format(Locale.ROOT, "%.3f", held.growth()),
                        String.join(
                                " ", held.arrays().stream().map(String::valueOf).toList()),
                        held.flat() ? "yes" : "**no**")));
    }

    private void spread() {
        page.header(List.of(
                "job",
                "opponent",
                "threads",
                "rounds",
                "operations",
                "median",
                "min",
                "p90",
                "p99",
                "rounds' medians"));
        results.times()
                .forEach((key, times) -> page.row(List.of(
                        key.job(),
                        key.opponent(),
                        key.threads(),
                        String.valueOf(times.rounds().size()),
                        String.valueOf(times.count()),
                        Page.time(times.median()),
                        Page.time(times.min()),
                        Page.time(times.quantile(0.9)),
                        Page.time(times.quantile(0.99)),
                        Page.time(times.lowestMedian()) + " … " + Page.time(times.highestMedian()))));
    }
}
