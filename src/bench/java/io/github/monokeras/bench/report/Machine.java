package io.github.monokeras.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** The machine in words, and how busy it is. */
public final class Machine {

    private Machine() {}

    /** The processor, its cores, the memory and the system. */
    public static String description() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %s, %s %s %s",
                line("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                line("/proc/meminfo", "MemTotal"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"));
    }

    /** The GPUs, as NVIDIA's driver names them. */
    public static String gpu() throws IOException {
        Process query =
                new ProcessBuilder("nvidia-smi", "--query-gpu=name,driver_version", "--format=csv,noheader").start();
        return query.inputReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("; "));
    }

    /** How many threads wanted to run in the last minute; -1 where the system does not say. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String line(String file, String start) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            return "unknown " + start;
        }
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("unknown " + start);
    }
}
