package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.examples.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Test;

/** The README is run from top to bottom as one notebook: its code runs, and prints what stands below it. */
class ReadmeTest {

    private static final Pattern PROGRAM =
            Pattern.compile("```java\n(.*?)```\n(?:```text\n(.*?)```\n)?", Pattern.DOTALL);

    private static final Pattern EXAMPLE = Pattern.compile(
            "```sh\nmvn -q compile exec:java -Dexec.args=([\\w-]+)\n```\n```text\n(.*?)```\n", Pattern.DOTALL);

    private final String readme = Files.readString(Path.of("README.md"));

    ReadmeTest() throws IOException {}

    @Test
    void its_code_prints_what_it_shows() {
        Keras.clearSession();
        List<String> shown = new ArrayList<>();
        List<String> printed = new ArrayList<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            // All imports first: JShell forgets the value of a var where an import comes after it.
            run(
                    shell,
                    "import java.util.*;\n"
                            + readme.lines()
                                    .filter(line -> line.matches("import .*;"))
                                    .collect(Collectors.joining("\n")));
            Matcher program = PROGRAM.matcher(readme);
            while (program.find()) {
                String code = program.group(1).replaceAll("(?m)^import .*$", "");
                printed.add(Printed.maskTimes(Printed.by(() -> run(shell, code))));
                shown.add(Printed.maskTimes(program.group(2) == null ? "" : program.group(2)));
            }
        }

        assertThat(printed).hasSize(10);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(printed.get(i)).matches(withGaps(shown.get(i)));
        }
    }

    @Test
    void its_examples_print_what_it_shows() {
        List<String> names = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(readme);
        while (example.find()) {
            String name = example.group(1);
            names.add(name);
            String printed = Printed.by(() -> Examples.main(new String[] {name}));
            assertThat(printed).as(name).matches(withGaps(example.group(2)));
        }

        assertThat(names)
                .containsExactly(
                        "identity-neuron",
                        "sigmoid-neuron",
                        "two-two-one",
                        "breast-cancer",
                        "image-classification",
                        "text-classification",
                        "fuel-regression",
                        "structured-data",
                        "overfit-underfit",
                        "time-series");
    }

    @Test
    void the_files_it_points_to_exist() {
        Matcher link = Pattern.compile("\\]\\((?!https?:|#)([^)]+)\\)").matcher(readme);
        List<String> files = link.results().map(found -> found.group(1)).toList();

        assertThat(files)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static void run(JShell shell, String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(next.source())) {
                assertThat(event.status())
                        .as(() -> next.source()
                                + shell.diagnostics(event.snippet()).toList())
                        .isEqualTo(Snippet.Status.VALID);
                assertThat(event.exception()).as(next.source()).isNull();
            }
            rest = next.remaining();
        }
    }

    /** Turns a text into a pattern in which three dots at the end of a line stand for anything. */
    private static String withGaps(String text) {
        return "(?s)" + Pattern.quote(text).replace("...\n", "\\E.*\\Q\n").replace("\n\\E.*\\Q\n", "\n\\E.*\\Q");
    }
}
