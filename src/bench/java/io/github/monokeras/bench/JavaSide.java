package io.github.monokeras.bench;

import ai.djl.engine.Engine;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.raw.HelloRawDjl;
import io.github.monokeras.bench.report.Memory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An opponent in Java: JMH in a fresh JVM for each measurement. */
record JavaSide(String name, String threads, Path folder, Options options) implements Side {

    @Override
    public Map<String, List<Double>> measure(List<Job> jobs) throws IOException, InterruptedException {
        Path results = folder.resolve("jmh.json");
        List<String> words = new ArrayList<>(List.of("org.openjdk.jmh.Main", Operation.class.getName()));
        words.addAll(List.of("-p", "opponent=" + name, "-p", "job=" + names(jobs, ",")));
        // A smoke test stays in one JVM.
        words.addAll(List.of("-f", options.smoke() ? "0" : "1", "-foe", "true", "-v", "SILENT"));
        words.addAll(List.of("-wi", options.warmup() > 0 ? "1" : "0", "-w", milliseconds(options.warmup())));
        words.addAll(List.of("-i", "1", "-r", milliseconds(options.seconds())));
        words.addAll(List.of("-rf", "json", "-rff", results.toString()));
        Processes.run(java(words), threads, options.device(), folder.resolve(name + ".log"));
        Map<String, List<Double>> times = new HashMap<>();
        for (JsonElement result :
                JsonParser.parseString(Files.readString(results)).getAsJsonArray()) {
            String job = result.getAsJsonObject()
                    .getAsJsonObject("params")
                    .get("job")
                    .getAsString();
            times.put(job, samples(result));
        }
        return times;
    }

    /** JMH's histogram of microseconds as seconds, one by one. */
    private static List<Double> samples(JsonElement result) {
        List<Double> seconds = new ArrayList<>();
        JsonArray fork = result.getAsJsonObject()
                .getAsJsonObject("primaryMetric")
                .getAsJsonArray("rawDataHistogram")
                .get(0)
                .getAsJsonArray();
        for (JsonElement bar : fork.get(0).getAsJsonArray()) {
            double time = bar.getAsJsonArray().get(0).getAsDouble() / 1e6;
            for (long i = bar.getAsJsonArray().get(1).getAsLong(); i > 0; i--) {
                seconds.add(time);
            }
        }
        return seconds;
    }

    private static String milliseconds(double seconds) {
        return Math.max(1, Math.round(1000 * seconds)) + "ms";
    }

    private static String names(List<Job> jobs, String between) {
        return jobs.stream().map(Job::name).collect(Collectors.joining(between));
    }

    private ProcessBuilder java(List<String> words) {
        List<String> command = new ArrayList<>(List.of("java", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-Dai.djl.offline=true", "-Dslf4j.internal.verbosity=ERROR"));
        command.add("-D" + Operation.FOLDER + "=" + folder);
        command.add("-D" + Operation.DEVICE + "=" + options.device());
        command.addAll(words);
        return new ProcessBuilder(command);
    }

    @Override
    public Map<String, Double> losses(List<Job> jobs) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".losses");
        List<String> words = new ArrayList<>(
                List.of(Losses.class.getName(), name, options.device(), folder.toString(), file.toString()));
        jobs.forEach(job -> words.add(job.name()));
        Processes.run(java(words), threads, options.device(), folder.resolve(name + ".log"));
        Map<String, Double> losses = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", -1);
            losses.put(parts[0], Double.valueOf(parts[1]));
        }
        return losses;
    }

    /** What a process holds that does a memory job. */
    Memory memory(Job job) throws IOException, InterruptedException {
        Path file = folder.resolve(job.name() + ".held");
        // A heap that never grows, and is there from the beginning: what grows is not the heap.
        List<String> words = new ArrayList<>(List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"));
        words.addAll(List.of(MemoryRun.class.getName(), name, options.device()));
        words.addAll(List.of(folder.toString(), file.toString(), job.name()));
        Processes.run(java(words), threads, options.device(), folder.resolve(name + ".log"));
        return Memory.of(Files.readAllLines(file));
    }

    @Override
    public ProcessBuilder start() {
        return name.equals(Candidates.RAW)
                ? java(List.of(HelloRawDjl.class.getName()))
                : java(List.of(
                        HelloMonokeras.class.getName(), name.equals(Candidates.REFERENCE) ? "reference" : "djl"));
    }

    @Override
    public Map<String, String> versions() {
        Map<String, String> versions = new HashMap<>();
        versions.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        versions.put("DJL", Engine.getDjlVersion());
        Matcher jar = Pattern.compile("pytorch-native-(\\w+-[\\d.]+)-").matcher(System.getProperty("java.class.path"));
        if (jar.find()) {
            versions.put("its PyTorch", jar.group(1));
        }
        return versions;
    }

    @Override
    public void close() {
        // Its processes have ended.
    }
}
