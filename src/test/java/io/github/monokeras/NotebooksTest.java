package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What ties the notebooks to the library; their cells are run by {@code check_notebooks.py}. */
class NotebooksTest {

    private static final Path FOLDER = Path.of("notebooks");

    @Test
    void the_starter_has_the_versions_of_the_library() throws IOException {
        String library = Files.readString(Path.of("pom.xml"));
        String starter = Files.readString(FOLDER.resolve("starter/pom.xml"));

        assertThat(property(starter, "version")).isEqualTo(version());
        assertThat(property(Files.readString(FOLDER.resolve("pom.xml")), "version"))
                .isEqualTo(version());
        for (String name : List.of("slf4j.version", "vectorgraphics2d.version", "xchart.version")) {
            assertThat(property(starter, name)).as(name).isEqualTo(property(library, name));
        }
    }

    @Test
    void each_begins_with_the_starter_and_stands_in_the_readme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String line = "%maven io.github.monokeras:monokeras-notebook:" + version();
        assertThat(readme).contains(line);
        List<Path> notebooks;
        try (Stream<Path> files = Files.list(FOLDER)) {
            notebooks = files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
        for (Path notebook : notebooks) {
            assertThat(firstCode(notebook)).as(notebook.toString()).startsWith(line + "\n");
            String number = notebook.getFileName().toString().substring(0, 2);
            assertThat(readme).contains("| [%s](notebooks/%s) |".formatted(number, notebook.getFileName()));
        }
        assertThat(notebooks).hasSize(10);
    }

    private static String version() throws IOException {
        return property(Files.readString(Path.of("pom.xml")), "version");
    }

    private static String property(String pom, String name) {
        Matcher found =
                Pattern.compile("<%s>([^<]*)</%s>".formatted(name, name)).matcher(pom);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static String firstCode(Path notebook) throws IOException {
        JsonObject json = JsonParser.parseString(Files.readString(notebook)).getAsJsonObject();
        JsonElement source = StreamSupport.stream(json.getAsJsonArray("cells").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(cell -> cell.get("cell_type").getAsString().equals("code"))
                .findFirst()
                .orElseThrow()
                .get("source");
        if (!source.isJsonArray()) {
            return source.getAsString();
        }
        StringBuilder text = new StringBuilder();
        source.getAsJsonArray().forEach(part -> text.append(part.getAsString()));
        return text.toString();
    }
}
