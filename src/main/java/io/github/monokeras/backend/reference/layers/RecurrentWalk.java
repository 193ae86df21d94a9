package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.RecurrentLayer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A walk of a cell along time, and back: backpropagation through time.
 *
 * <p>Where the mask is 1, {@code s_t = cell(x_t, s_(t-1))} and {@code y_t = h_t}; where it is 0, {@code s_t = s_(t-1)} and
 * {@code y_t = y_(t-1)}, or 0, with {@code y_0 = 0}. On the way back the gradient of {@code s_t}, to which that of {@code y_t} is
 * added, takes the same branches, from the last step to the first.
 *
 * @see <a href="https://doi.org/10.1109/5.58337">Werbos, Backpropagation through time</a>
 */
final class RecurrentWalk implements LayerFormula {

    private final RecurrentLayer<?> layer;
    private final Function<LayerCall, RecurrentCell> cells;
    private List<Matrix> kept = List.of();

    RecurrentWalk(RecurrentLayer<?> layer, Function<LayerCall, RecurrentCell> cells) {
        this.layer = layer;
        this.cells = cells;
    }

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        int steps = x.dim(1);
        RecurrentCell cell = cells.apply(call);
        List<Matrix> states = start(call);
        Matrix output = Matrix.zeros(x.dim(0), layer.units());
        List<RecurrentCell.Step> walk = new ArrayList<>();
        List<Matrix> outputs = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            int t = time(step, steps);
            RecurrentCell.Step next = cell.step(Times.at(x, t), states);
            walk.add(next);
            double[] mask = Times.mask(mask(call), t, x.dim(0));
            states = Times.chosen(mask, next.states(), states);
            Matrix skipped = layer.zeroOutputForMask() ? Matrix.zeros(output.rows(), output.columns()) : output;
            output = Times.chosen(mask, next.states().get(0), skipped);
            outputs.add(output);
        }
        if (layer.stateful()) {
            kept = states;
        }
        return new LayerFlow(results(outputs, states), gradients -> back(call, walk, gradients));
    }

    @Override
    public @Nullable NdArray outputMask(LayerCall call) {
        return layer.returnSequences() ? call.mask(0) : null;
    }

    @Override
    public void resetStates() {
        kept = List.of();
    }

    private List<NdArray> back(LayerCall call, List<RecurrentCell.Step> walk, List<NdArray> gradients) {
        NdArray x = call.input();
        int steps = x.dim(1);
        NdArray dx = x.zerosLike();
        Matrix nothing = Matrix.zeros(x.dim(0), layer.units());
        List<Matrix> nothings = Collections.nCopies(layer.states(), nothing);
        List<Matrix> dStates = new ArrayList<>(nothings);
        for (int output = 1; output < gradients.size(); output++) {
            dStates.set(output - 1, gradients.get(output).rows());
        }
        Matrix dOutput = nothing;
        for (int step = steps - 1; step >= 0; step--) {
            int t = time(step, steps);
            double[] mask = Times.mask(mask(call), t, x.dim(0));
            if (layer.returnSequences()) {
                dOutput = RecurrentCell.sum(dOutput, Times.at(gradients.get(0), step));
            } else if (step == steps - 1) {
                dOutput = gradients.get(0).rows();
            }
            List<Matrix> arriving = Times.chosen(mask, dStates, nothings);
            List<Matrix> passing = Times.chosen(mask, nothings, dStates);
            arriving.set(0, RecurrentCell.sum(arriving.get(0), Times.chosen(mask, dOutput, nothing)));
            dOutput = layer.zeroOutputForMask() ? nothing : Times.chosen(mask, nothing, dOutput);
            RecurrentCell.Gradients before = walk.get(step).way().back(arriving);
            Times.put(before.x(), dx, t);
            for (int state = 0; state < passing.size(); state++) {
                dStates.set(state, RecurrentCell.sum(before.states().get(state), passing.get(state)));
            }
        }
        List<NdArray> toInputs = new ArrayList<>(List.of(dx));
        for (int input = 1; input < call.inputs().size(); input++) {
            toInputs.add(NdArray.of(dStates.get(input - 1), call.input(input).shape()));
        }
        return toInputs;
    }

    /** Returns the mask, which counts only where the layer starts by itself. */
    private static @Nullable NdArray mask(LayerCall call) {
        return call.inputs().size() > 1 ? null : call.mask(0);
    }

    private int time(int step, int steps) {
        return layer.goBackwards() ? steps - 1 - step : step;
    }

    /** Returns the states that were given, or kept, or 0. */
    private List<Matrix> start(LayerCall call) {
        int batch = call.input().dim(0);
        if (call.inputs().size() > 1) {
            return call.inputs().stream().skip(1).map(NdArray::rows).toList();
        }
        if (kept.isEmpty()) {
            return Collections.nCopies(layer.states(), Matrix.zeros(batch, layer.units()));
        }
        if (kept.get(0).rows() != batch) {
            throw new IllegalArgumentException(
                    "%s: is stateful with a batch of %d, got one of %d; reset its states first"
                            .formatted(layer.who(), kept.get(0).rows(), batch));
        }
        return kept;
    }

    private List<NdArray> results(List<Matrix> outputs, List<Matrix> states) {
        List<NdArray> results = new ArrayList<>();
        Matrix last = outputs.get(outputs.size() - 1);
        results.add(layer.returnSequences() ? Times.together(outputs) : NdArray.of(last, last.rows(), last.columns()));
        if (layer.returnState()) {
            states.forEach(state -> results.add(NdArray.of(state, state.rows(), state.columns())));
        }
        return results;
    }
}
