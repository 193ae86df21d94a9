package io.github.monokeras;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The directions in which the packages may look at each other, and the size of a file. */
@AnalyzeClasses(packages = "io.github.monokeras", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_LINES = 250;

    /** But for the one method that hands a model to DJL. */
    @ArchTest
    static final ArchRule ONLY_THE_DJL_BACKEND_TOUCHES_DJL = noClasses()
            .that()
            .resideOutsideOfPackage("..backend.djl..")
            .and()
            .areNotAssignableFrom(SavableModel.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule THE_REFERENCE_BORROWS_FROM_NO_OTHER_BACKEND = noClasses()
            .that()
            .resideInAPackage("..backend.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "..backend.djl..");

    /** Why: see {@code Scalar} there. An optimizer's arithmetic is followed by nobody. */
    @ArchTest
    static final ArchRule AUTOGRAD_MEETS_NO_NUMBER_THAT_THE_GARBAGE_COLLECTOR_MAY_TAKE = noClasses()
            .that()
            .resideInAPackage("..backend.djl..")
            .and()
            .areNotAssignableTo(ai.djl.training.optimizer.Optimizer.class)
            .should()
            .callMethod(NDArray.class, "mul", Number.class)
            .orShould()
            .callMethod(NDArray.class, "div", Number.class)
            .orShould()
            .callMethod(NDArray.class, "mod", Number.class)
            .orShould()
            .callMethod(NDArray.class, "pow", Number.class)
            .orShould()
            .callMethod(NDArray.class, "maximum", Number.class)
            .orShould()
            .callMethod(NDArray.class, "minimum", Number.class);

    /** Why: see {@code DjlArrays.create} there. */
    @ArchTest
    static final ArchRule ONE_METHOD_HANDS_JAVAS_NUMBERS_TO_AN_ENGINE = noClasses()
            .that()
            .resideInAPackage("..backend.djl..")
            .and()
            .doNotHaveSimpleName("DjlArrays")
            .should()
            .callMethodWhere(target(owner(assignableTo(NDManager.class))).and(target(name("create"))));

    /** Its classes are not there for who takes another engine. */
    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_PYTORCH = noClasses()
            .that()
            .doNotHaveSimpleName("TorchScript")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl.pytorch..");

    @ArchTest
    static final ArchRule NO_PACKAGES_GO_IN_CIRCLES =
            slices().matching("io.github.monokeras.(**)").should().beFreeOfCycles();

    private static final String[] DESCRIPTIONS = Stream.of(
                    "activations",
                    "constraints",
                    "initializers",
                    "layers",
                    "losses",
                    "metrics",
                    "optimizers",
                    "regularizers",
                    "schedules")
            .map(room -> "io.github.monokeras." + room + "..")
            .toArray(String[]::new);

    @ArchTest
    static final ArchRule DEPENDENCIES_RUN_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("examples")
            .definedBy("..examples..")
            .layer("notebook")
            .definedBy("..notebook..")
            .layer("plots")
            .definedBy("..plots..")
            .layer("spark")
            .definedBy("..monokeras.spark..")
            .layer("model")
            .definedBy("io.github.monokeras")
            .layer("training")
            .definedBy("..training..")
            .layer("backends")
            .definedBy("..backend.djl..", "..backend.reference..")
            .layer("onnx")
            .definedBy("..onnx..")
            .layer("saving")
            .definedBy("..saving..")
            .layer("backend")
            .definedBy("io.github.monokeras.backend")
            .layer("keywords")
            .definedBy("..keywords..")
            .layer("callbacks")
            .definedBy("..callbacks..")
            .layer("descriptions")
            .definedBy(DESCRIPTIONS)
            .whereLayer("examples")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("notebook")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("plots")
            .mayOnlyBeAccessedByLayers("examples", "notebook")
            .whereLayer("spark")
            .mayOnlyBeAccessedByLayers("examples")
            .whereLayer("model")
            .mayOnlyBeAccessedByLayers("examples", "plots", "spark")
            .whereLayer("training")
            .mayOnlyBeAccessedByLayers("examples", "model", "spark")
            .whereLayer("backends")
            .mayOnlyBeAccessedByLayers("examples")
            .whereLayer("onnx")
            .mayOnlyBeAccessedByLayers("examples", "model")
            .whereLayer("saving")
            .mayOnlyBeAccessedByLayers("examples", "model")
            .whereLayer("backend")
            .mayOnlyBeAccessedByLayers("examples", "model", "training", "backends", "onnx", "spark")
            .whereLayer("keywords")
            .mayOnlyBeAccessedByLayers("examples", "plots", "model", "training", "saving", "spark")
            .whereLayer("callbacks")
            .mayOnlyBeAccessedByLayers("examples", "plots", "model", "training", "keywords", "spark");

    @ArchTest
    static final ArchRule ONLY_THE_EXPORT_TOUCHES_ONNX = noClasses()
            .that()
            .resideOutsideOfPackage("..onnx..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.onnx..", "com.google.protobuf..");

    /** But for the examples of it, which nothing depends on. */
    @ArchTest
    static final ArchRule ONLY_ONE_ROOM_KNOWS_SPARK = noClasses()
            .that()
            .resideOutsideOfPackages("..monokeras.spark..", "..examples..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..");

    @ArchTest
    static final ArchRule ONLY_ONE_ROOM_KNOWS_KERNELS = noClasses()
            .that()
            .resideOutsideOfPackage("..monokeras.notebook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dflib..", "org.rapaio..");

    @ArchTest
    static final ArchRule WHAT_STANDS_LOWEST_KNOWS_NOTHING_ABOVE = noClasses()
            .that()
            .resideInAnyPackage("..tensor..", "..text..", "..names..", "..tensorboard..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.github.monokeras..")
                    .and(not(resideInAnyPackage("..tensor..", "..text..", "..names..", "..tensorboard.."))));

    @ArchTest
    static final ArchRule DATA_KNOW_NO_MODEL = noClasses()
            .that()
            .resideInAnyPackage("..datasets..", "..preprocessing..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.github.monokeras..")
                    .and(not(resideInAnyPackage(
                            "..tensor..", "..text..", "..names..", "..datasets..", "..preprocessing.."))));

    @ArchTest
    static final ArchRule WHAT_IS_PRINTED_GOES_THROUGH_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackages("..text..", "..examples..")
            .should()
            .accessField(System.class, "out");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            classes().should().haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager)");

    @Test
    void a_file_is_read_in_one_sitting() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
            }
        }
    }

    @Test
    void every_package_says_what_is_in_the_room() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/io"))) {
            for (Path folder : folders.filter(ArchitectureTest::holdsClasses).toList()) {
                assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked");
            }
        }
    }

    private static boolean holdsClasses(Path path) {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
