package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.BackupAndRestore;
import io.github.monokeras.callbacks.LambdaCallback;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A driver that is killed and started again. */
@Tag("spark")
class DriverTest {

    private static final int EPOCHS = 6;
    private static final int KILLED = 9;

    @TempDir
    private Path folder;

    /** Trains, with a backup in a folder; dies within the epoch that is named, if one is. */
    static final class Driver {
        public static void main(String[] args) {
            int lastEpoch = Integer.parseInt(args[1]);
            setRandomSeed(5);
            var model = new Sequential(
                    new Dense(8).activation("relu").inputShape(6),
                    new Dropout(0.3),
                    new Dense(1).activation("sigmoid"));
            model.compile(optimizer("adam"), loss("binary_crossentropy"));
            int[] epoch = {0};
            LambdaCallback killing = new LambdaCallback()
                    .onEpochBegin(each -> epoch[0] = each)
                    .onTrainBatchBegin(batch -> {
                        if (epoch[0] == lastEpoch && batch == 2) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    });
            SparkSession spark = Clusters.threads(2);
            new SparkTraining(model)
                    .fit(
                            Tables.of(spark, Tables.Samples.of(400, 6), 2),
                            epochs(EPOCHS),
                            batchSize(50),
                            verbose(0),
                            callbacks(new BackupAndRestore(args[0]), killing));
            spark.stop();
            System.out.println(model.getWeights());
        }
    }

    @Test
    void goes_on_from_its_backup_to_the_same_weights() throws Exception {
        String backup = folder.resolve("backup").toString();

        String undisturbed = run(0, folder.resolve("other").toString(), -1);
        run(KILLED, backup, 3);
        assertThat(Path.of(backup)).isNotEmptyDirectory();
        String resumed = run(0, backup, -1);

        assertThat(resumed).startsWith("[array(").isEqualTo(undisturbed);
    }

    /** Runs a driver as a process of its own, and returns what it prints. */
    private String run(int exit, String backup, int lastEpoch) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (argument.startsWith("--add-opens")) {
                command.add(argument);
            }
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Driver.class.getName(),
                backup,
                Integer.toString(lastEpoch)));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int code = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(err, StandardCharsets.UTF_8)).isEqualTo(exit);
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
