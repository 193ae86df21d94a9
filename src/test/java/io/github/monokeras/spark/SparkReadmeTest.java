package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The README's code for Spark runs. */
public class SparkReadmeTest extends OnThreads {

    private static final Pattern PROGRAM = Pattern.compile("```java spark\n(.*?)```\n", Pattern.DOTALL);

    /** Makes the model that the README's code trains. */
    public static Sequential model() {
        var model = new Sequential(new Dense(1).activation("sigmoid").inputShape(6));
        model.compile(optimizer("adam"), loss("binary_crossentropy"));
        return model;
    }

    /** Makes the rows that it trains on. */
    public static Dataset<Row> dataset() {
        return Tables.of(spark, Tables.Samples.of(200, 6), 2);
    }

    @Test
    void its_code_trains_and_predicts() throws IOException {
        Matcher program = PROGRAM.matcher(Files.readString(Path.of("README.md")));
        assertThat(program.find()).isTrue();
        String code = """
                import static io.github.monokeras.Keras.*;
                import io.github.monokeras.callbacks.*;
                import io.github.monokeras.spark.*;
                var model = SparkReadmeTest.model();
                var dataset = SparkReadmeTest.dataset();
                var heldOut = dataset;
                """ + program.group(1);
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                    .forEach(shell::addToClasspath);
            List<String> shown = run(shell, code + "\nhistory.get(\"val_loss\").size() + \" \" + predicted.count();");
            assertThat(shown.get(shown.size() - 1)).isEqualTo("\"10 200\"");
        }
    }

    private static List<String> run(JShell shell, String code) {
        List<String> values = new ArrayList<>();
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(next.source())) {
                assertThat(event.exception()).as(next.source()).isNull();
                values.add(String.valueOf(event.value()));
            }
            rest = next.remaining();
        }
        return values;
    }
}
