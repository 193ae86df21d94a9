package io.github.monokeras.bench;

import io.github.monokeras.bench.job.Data;
import io.github.monokeras.bench.job.Job;
import io.github.monokeras.bench.job.Jobs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains each job once from the shared weights, and writes where its loss ended: is it the same model that is measured? */
final class Losses {

    private Losses() {}

    /**
     * Writes a line {@code job loss} for each job into a file.
     *
     * @param args the candidate, the device, the run's folder, the file, then the jobs
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[2]);
        List<String> lines = new ArrayList<>();
        for (String name : List.of(args).subList(4, args.length)) {
            Job job = Jobs.read(folder, name);
            double loss = Candidates.make(args[0], job, Data.read(folder, job), args[1])
                    .train();
            lines.add(name + " " + loss);
        }
        Files.write(Path.of(args[3]), lines);
    }
}
