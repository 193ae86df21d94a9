package io.github.monokeras;

import io.github.monokeras.backend.Network;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.ValidationData;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.training.ClassWeights;
import io.github.monokeras.training.FitData;
import io.github.monokeras.training.GivenData;
import io.github.monokeras.training.LabelledData;
import io.github.monokeras.training.TrainingData;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one model is given to train on and to be judged by, checked; a model without input shape takes it from there. */
final class ModelData {

    private final Model model;

    ModelData(Model model) {
        this.model = model;
    }

    /** Checks a data set for {@code fit}; one that can be trained on as it is stays so. */
    FitData training(Object dataset, FitArguments arguments) {
        if (dataset instanceof FitData data) {
            return data;
        }
        WholeDataset whole = WholeDataset.of("fit", dataset);
        return training(whole.x(), whole.y(), arguments);
    }

    /** Checks data for {@code fit}. */
    TrainingData training(Object x, Object y, FitArguments arguments) {
        return model.knowingShapesOf("fit", x, () -> checked(x, y, arguments));
    }

    /** Checks data for {@code evaluate}. */
    LabelledData evaluated(Object x, Object y, @Nullable Object sampleWeight) {
        return model.knowingShapesOf("evaluate", x, () -> labelled("evaluate", x, y, sampleWeight));
    }

    private TrainingData checked(Object x, Object y, FitArguments arguments) {
        Map<Integer, Double> classes = arguments.classWeight();
        Object weights = classes.isEmpty() ? arguments.sampleWeight() : ClassWeights.of(Tensor.from(y), classes);
        LabelledData data = labelled("fit", x, y, weights);
        ValidationData validation = arguments.validation().data();
        if (validation != null) {
            String who = "fit: validationData";
            return new TrainingData(data, labelled(who, validation.x(), validation.y(), validation.sampleWeight()));
        }
        double split = arguments.validation().split();
        return split == 0 ? new TrainingData(data, null) : TrainingData.split(data, split);
    }

    private LabelledData labelled(String call, Object x, Object y, @Nullable Object sampleWeight) {
        ModelState state = model.state();
        Network network = state.network(call);
        return new GivenData(call, network, state.backend().dtype())
                .labelled(
                        x,
                        y,
                        sampleWeight,
                        Goals.of(Objects.requireNonNull(model.training().arguments()), network));
    }
}
