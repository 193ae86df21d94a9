package io.github.monokeras.bench.report;

import io.github.monokeras.bench.job.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a run has measured so far. */
public final class Results {

    /** Who did what, with how many threads. */
    public record Key(String job, String opponent, String threads) {}

    private final Map<Key, Times> times = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> losses = new LinkedHashMap<>();
    private final Map<Job, Memory> memory = new LinkedHashMap<>();
    private final Map<String, String> versions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Adds one round: the seconds of each operation. Kept are those of a step where the job shows steps. */
    public void add(Job job, String opponent, String threads, List<Double> seconds) {
        List<Double> shown = seconds.stream().map(time -> time / job.divisor()).toList();
        times.compute(
                new Key(job.name(), opponent, threads),
                (key, before) -> (before == null ? new Times(List.of()) : before).plus(shown));
    }

    public void addLosses(String opponent, Map<String, Double> ends) {
        losses.put(opponent, ends);
    }

    public void addMemory(Job job, Memory held) {
        memory.put(job, held);
    }

    public void addVersions(Map<String, String> found) {
        versions.putAll(found);
    }

    public Map<Key, Times> times() {
        return times;
    }

    public Map<String, Map<String, Double>> losses() {
        return losses;
    }

    public Map<Job, Memory> memory() {
        return memory;
    }

    /** All versions in one line. */
    public String versionsInWords() {
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    public @Nullable Times of(String job, String opponent, String threads) {
        return times.get(new Key(job, opponent, threads));
    }
}
