package io.github.monokeras.bench;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process holds.
 *
 * @param kilobytes its resident memory, as the operating system counts it; 0 where there is no {@code /proc}
 * @param arrays the engine's arrays that are alive
 */
record Held(long kilobytes, int arrays) {

    private static final int COLLECTIONS = 20;
    private static final int PAUSE_MILLISECONDS = 20;

    /** Looks after the garbage collector has run, since what nobody holds any more is given back then. */
    static Held now() throws IOException, InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            // What was dropped is closed by a thread of its own, and may set free more.
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        return new Held(residentKilobytes(), liveArrays());
    }

    /** Counts through the root that DJL hangs every array under. */
    private static int liveArrays() {
        try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
            return manager.getParentManager().getManagedArrays().size();
        }
    }

    private static long residentKilobytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
