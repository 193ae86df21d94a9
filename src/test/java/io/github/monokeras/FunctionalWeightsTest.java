package io.github.monokeras;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.names.AutoNames;
import io.github.monokeras.saving.weights.Listing;
import io.github.monokeras.saving.weights.WeightsLayout;
import io.github.monokeras.tensor.DType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights of functional models lie where real Keras puts them. */
class FunctionalWeightsTest {

    private static final JsonObject GOLDEN = Golden.read("weights_layout").getAsJsonObject("functional");

    static List<FunctionalCase> cases() {
        return FunctionalCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_file_has_the_paths_the_names_the_types_and_the_shapes_of_keras(FunctionalCase each) {
        AutoNames.reset();
        List<String> golden = GOLDEN.getAsJsonArray(each.name()).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        try (Model model = each.make().get().backend("reference")) {
            // The models have other names in Java; that of Keras stands first.
            model.name(golden.get(0).split("\"", 3)[1]);

            assertThat(Listing.of(WeightsLayout.of(model).write(DType.FLOAT64, Layer::getWeights)))
                    .isEqualTo(golden);
        }
    }
}
