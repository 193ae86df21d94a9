package io.github.monokeras.bench;

import ai.djl.engine.Engine;
import io.github.monokeras.backend.reference.ReferenceBackend;
import io.github.monokeras.bench.job.Data;
import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.job.Job.Kind;
import io.github.monokeras.bench.job.Jobs;
import io.github.monokeras.bench.report.Machine;
import io.github.monokeras.bench.report.Picture;
import io.github.monokeras.bench.report.Results;
import io.github.monokeras.bench.report.Table;
import io.github.monokeras.bench.report.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Measures the library beside others: everybody takes turns, job by job and round by round, on the same data from the same
 * weights. Writes {@code target/bench/bench.md} and {@code bench.png}.
 */
public final class Bench {

    private static final Path OUTPUT = Path.of("target/bench");

    private final Options options;
    private final Path folder = OUTPUT.resolve("run").toAbsolutePath();
    private final Results results = new Results();
    private final Map<String, List<Side>> sides = new LinkedHashMap<>();
    private final List<String> names;
    private final double load = Machine.load();
    private final long begin = System.nanoTime();

    private Bench(Options options) {
        this.options = options;
        names = new ArrayList<>(options.opponents());
        if (!Files.isExecutable(options.python()) && names.removeAll(PythonSide.NAMES)) {
            say("No Python at " + options.python() + ": without Keras and PyTorch. The option install makes one.");
        }
        for (String threads : options.threads()) {
            List<Side> turn = new ArrayList<>();
            names.forEach(name -> turn.add(side(name, threads)));
            sides.put(threads, turn);
        }
    }

    private Side side(String name, String threads) {
        return Candidates.NAMES.contains(name)
                ? new JavaSide(name, threads, folder, options)
                : new PythonSide(name, threads, folder, options);
    }

    /**
     * Runs the suite.
     *
     * @param args words as {@link Options#of} reads them
     */
    public static void main(String[] args) throws Exception {
        Options options = Options.of(String.join(" ", args));
        if (options.device().equals("gpu") && Engine.getEngine("PyTorch").getGpuCount() == 0) {
            say("Nothing was measured: DJL's PyTorch finds no GPU here.");
            return;
        }
        if (options.install() && !Files.isExecutable(options.python())) {
            PythonEnvironment.make(options.python());
        }
        new Bench(options).run();
    }

    private void run() throws IOException, InterruptedException {
        prepare();
        try {
            losses();
            for (int round = 1; round <= options.rounds(); round++) {
                for (String threads : options.threads()) {
                    turns(
                            "round " + round,
                            jobs(job -> !Options.curve(job) && !job.kind().looksAtMemory()),
                            threads);
                }
            }
            turns("curves", jobs(Options::curve), options.threads().get(0));
            if (names.contains(Candidates.MONOKERAS)) {
                memory(
                        jobs(job -> job.kind().looksAtMemory()),
                        options.threads().get(0));
            }
            say("wrote " + OUTPUT.resolve("bench.md") + " and bench.png");
        } finally {
            for (List<Side> turn : sides.values()) {
                for (Side side : turn) {
                    side.close();
                }
            }
        }
    }

    private void prepare() throws IOException {
        Jobs.write(folder, options.jobs());
        for (Job job : options.jobs()) {
            Data data = Data.make(job);
            data.write(folder, job);
            if (job.kind() == Kind.LOAD) {
                new MonokerasCandidate(job, data, new ReferenceBackend()).save(folder.resolve(Candidates.MODEL_FILE));
            }
        }
    }

    private List<Side> sides(String threads) {
        return Objects.requireNonNull(sides.get(threads));
    }

    private List<Job> jobs(Predicate<Job> wanted) {
        return options.jobs().stream().filter(wanted).toList();
    }

    private void losses() throws IOException, InterruptedException {
        List<Job> trained = jobs(job -> job.kind().trains() && !Options.curve(job));
        List<Side> turn = sides(options.threads().get(0));
        for (int i = 0; i < names.size(); i++) {
            say("losses: " + names.get(i));
            results.addLosses(names.get(i), turn.get(i).losses(trained));
            results.addVersions(turn.get(i).versions());
        }
    }

    private void turns(String round, List<Job> jobs, String threads) throws IOException, InterruptedException {
        // A smoke test hands out all jobs at once, which needs fewer processes.
        List<List<Job>> portions =
                options.smoke() ? List.of(jobs) : jobs.stream().map(List::of).toList();
        for (List<Job> portion : portions) {
            for (int i = 0; i < names.size(); i++) {
                say(round + ", threads " + threads + ", "
                        + (options.smoke() ? "all jobs" : portion.get(0).name()) + ": " + names.get(i));
                turn(names.get(i), sides(threads).get(i), portion, threads);
            }
            // After each job: what is there stays if the run is broken off.
            report();
        }
    }

    private void turn(String name, Side side, List<Job> portion, String threads)
            throws IOException, InterruptedException {
        List<Job> measured = new ArrayList<>();
        for (Job job : portion) {
            if (leftOut(job, name, threads)) {
                continue;
            }
            if (job.kind() == Kind.START) {
                double seconds = Processes.run(side.start(), threads, options.device(), folder.resolve(name + ".log"));
                results.add(job, name, threads, List.of(seconds));
            } else if (Candidates.does(name, job)) {
                measured.add(job);
            }
        }
        if (!measured.isEmpty()) {
            Map<String, List<Double>> times = side.measure(measured);
            for (Job job : measured) {
                results.add(job, name, threads, Objects.requireNonNull(times.get(job.name())));
            }
        }
    }

    /** What took too long before, and the reference with another number of threads: it has one. */
    private boolean leftOut(Job job, String name, String threads) {
        Times before = results.of(job.name(), name, threads);
        return (before != null && before.median() * job.divisor() > options.longest())
                || (name.equals(Candidates.REFERENCE)
                        && !threads.equals(options.threads().get(0)));
    }

    private void memory(List<Job> jobs, String threads) throws IOException, InterruptedException {
        for (Job job : jobs) {
            say("memory, threads " + threads + ", " + job.name());
            results.addMemory(job, new JavaSide(Candidates.MONOKERAS, threads, folder, options).memory(job));
            report();
        }
    }

    private void report() throws IOException {
        String head = String.format(
                Locale.ROOT,
                "%s%s; on the %s.%n%s.%nUp to %d rounds in turn, %.1f s each after %.1f s of warm-up; curves: one round.%n"
                        + "One-minute load average before: %.1f, at the end: %.1f. It took %.0f minutes.",
                options.smoke() ? "**Only to see that it runs: no number here is a measurement.**\n\n" : "",
                Machine.description(),
                options.device().equals("gpu") ? Machine.gpu() : "CPU",
                results.versionsInWords(),
                options.rounds(),
                options.seconds(),
                options.warmup(),
                load,
                Machine.load(),
                (System.nanoTime() - begin) / 60e9);
        Table table = new Table(results, options.jobs(), names, options.threads());
        Files.writeString(OUTPUT.resolve("bench.md"), table.markdown(head));
        new Picture(results, options.jobs(), names).write(OUTPUT.resolve("bench.png"), options.threads());
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
