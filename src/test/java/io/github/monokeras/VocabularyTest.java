package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.monokeras.activations.Activation;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.constraints.Constraint;
import io.github.monokeras.initializers.Initializer;
import io.github.monokeras.keywords.CompileKeyword;
import io.github.monokeras.keywords.EvaluateKeyword;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.keywords.Keyword;
import io.github.monokeras.keywords.PredictKeyword;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.schedules.LearningRateSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of what is there is that of the code; the right one is written to {@code target/vocabulary.md}. */
class VocabularyTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.github.monokeras");

    /** What a run gives itself and nobody asks for by name. */
    private static final Set<String> NOT_FOR_USERS = Set.of(
            "EpochLineLogger",
            "ProgbarLogger",
            "NonFiniteLossWarning",
            "FixedRate",
            "AccuracyByShape",
            "Model",
            "Sequential",
            "DirectionsMerge",
            "TimeFolding",
            "TimeOrder",
            "TimeUnfolding",
            "ScaledDotProductAttention");

    @Test
    void the_readme_lists_what_the_code_has() throws IOException {
        String table = table();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "vocabulary.md"), table);

        assertThat(Files.readString(Path.of("README.md"))).contains(table);
    }

    private static String table() {
        Map<String, Collection<String>> rows = new LinkedHashMap<>();
        rows.put("layers", types(Layer.class));
        rows.put("activations", Activation.names());
        rows.put("losses", named(snakeCase(Loss.names()), Loss.class));
        rows.put("metrics", named(snakeCase(Metric.names()), Metric.class));
        rows.put("optimizers", named(Optimizer.names(), Optimizer.class));
        rows.put("schedules", types(LearningRateSchedule.class));
        rows.put("initializers", named(snakeCase(Initializer.names()), Initializer.class));
        rows.put("regularizers", snakeCase(Regularizer.names()));
        rows.put("constraints", snakeCase(Constraint.names()));
        rows.put("callbacks", types(Callback.class));
        rows.put("`compile`", keywords(CompileKeyword.class));
        rows.put("`fit`", keywords(FitKeyword.class));
        rows.put("`evaluate`", keywords(EvaluateKeyword.class));
        rows.put("`predict`", keywords(PredictKeyword.class));
        StringBuilder table = new StringBuilder("| | |\n|---|---|\n");
        rows.forEach((family, names) -> table.append("| %s | %s |\n"
                .formatted(family, names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" ")))));
        return table.toString();
    }

    /** Puts behind the names the classes that go by none. */
    private static List<String> named(List<String> names, Class<?> family) {
        Stream<String> nameless = types(family).stream()
                .filter(type ->
                        !names.contains(AutoNames.snakeCase(type)) && !names.contains(type.toLowerCase(Locale.ROOT)));
        return Stream.concat(names.stream(), nameless).toList();
    }

    /** Leaves out the class names, by which the same things go. */
    private static List<String> snakeCase(List<String> names) {
        return names.stream()
                .filter(name -> !Character.isUpperCase(name.charAt(0)))
                .toList();
    }

    private static Collection<String> types(Class<?> family) {
        return CLASSES.stream()
                .filter(type -> type.isAssignableTo(family) && !type.isInterface() && !type.isInnerClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .filter(name -> !name.isEmpty() && !NOT_FOR_USERS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Collection<String> keywords(Class<? extends Keyword> family) {
        return types(family).stream()
                .map(name -> name.replace("Keyword", ""))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
