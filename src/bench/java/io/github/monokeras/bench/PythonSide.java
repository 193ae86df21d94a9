package io.github.monokeras.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.monokeras.bench.job.Job;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An opponent in Python: one process that stays, since it takes long to start, and sleeps while others are measured. */
final class PythonSide implements Side {

    static final String TORCH = "torch";
    static final List<String> NAMES = List.of(TORCH, "keras-tensorflow", "keras-jax", "keras-torch");

    private static final Path SCRIPTS = Path.of("src/bench/python");

    private final String name;
    private final String threads;
    private final Path folder;
    private final Options options;
    private @Nullable Worker worker;

    private record Worker(Process process, BufferedWriter commands, BufferedReader answers) {}

    PythonSide(String name, String threads, Path folder, Options options) {
        this.name = name;
        this.threads = threads;
        this.folder = folder;
        this.options = options;
    }

    private JsonElement ask(String command) throws IOException {
        Worker asked = worker == null ? begin() : worker;
        worker = asked;
        asked.commands().write(command + "\n");
        asked.commands().flush();
        String answer = asked.answers().readLine();
        if (answer == null) {
            throw new IOException(
                    "Bench: " + name + " ended at \"" + command + "\"; see " + folder + "/" + name + ".log");
        }
        return JsonParser.parseString(answer);
    }

    private Worker begin() throws IOException {
        ProcessBuilder builder = python("worker.py", name, folder.toString(), threads, options.device());
        Process process = Processes.begin(builder, threads, options.device(), folder.resolve(name + ".log"));
        return new Worker(
                process, process.outputWriter(StandardCharsets.UTF_8), process.inputReader(StandardCharsets.UTF_8));
    }

    private ProcessBuilder python(String script, String... words) {
        List<String> command = new ArrayList<>();
        command.add(options.python().toString());
        command.add(SCRIPTS.resolve(script).toString());
        command.addAll(List.of(words));
        return new ProcessBuilder(command);
    }

    @Override
    public Map<String, List<Double>> measure(List<Job> jobs) throws IOException {
        Map<String, List<Double>> times = new HashMap<>();
        for (Job job : jobs) {
            List<Double> seconds = new ArrayList<>();
            for (JsonElement time : ask("time " + job.name() + " " + options.warmup() + " " + options.seconds())
                    .getAsJsonArray()) {
                seconds.add(time.getAsDouble() / 1e9);
            }
            times.put(job.name(), seconds);
        }
        return times;
    }

    @Override
    public Map<String, Double> losses(List<Job> jobs) throws IOException {
        Map<String, Double> losses = new HashMap<>();
        for (Job job : jobs) {
            losses.put(job.name(), ask("loss " + job.name()).getAsDouble());
        }
        return losses;
    }

    @Override
    public ProcessBuilder start() {
        if (name.equals(TORCH)) {
            return python("hello_torch.py", options.device());
        }
        ProcessBuilder builder = python("hello_keras.py");
        builder.environment().put("KERAS_BACKEND", name.substring("keras-".length()));
        return builder;
    }

    @Override
    public Map<String, String> versions() throws IOException {
        Map<String, String> versions = new HashMap<>();
        ask("versions")
                .getAsJsonObject()
                .entrySet()
                .forEach(entry -> versions.put(entry.getKey(), entry.getValue().getAsString()));
        return versions;
    }

    @Override
    public void close() throws IOException {
        if (worker != null) {
            worker.commands().close();
            worker.process().destroy();
        }
    }
}
