package io.github.monokeras.spark;

import io.github.monokeras.Replica;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.training.LabelledData;

/** What workers compute on their rows. */
final class Computations {

    private Computations() {}

    /** Their part of a synchronous step: the gradients of all their rows at once. */
    record PartOfStep() implements Task.Computation {

        @Override
        public Answer of(Replica.Opened model, Work work, LabelledData rows) {
            Session session = model.session();
            try (Samples samples = rows.place(session)) {
                Gradients gradients = session.gradients(samples, 0, rows.count());
                return Answer.of(rows.count(), session.logSums(), gradients);
            }
        }
    }

    /**
     * A round by themselves: as many steps as their rows make.
     *
     * @param batchSize of each step
     */
    record Round(int batchSize) implements Task.Computation {

        @Override
        public Answer of(Replica.Opened model, Work work, LabelledData rows) {
            Session session = model.session();
            session.setOptimizerVariables(work.optimizer());
            try (Samples samples = rows.place(session)) {
                for (int from = 0; from < rows.count(); from += batchSize) {
                    session.train(samples, from, Math.min(from + batchSize, rows.count()));
                }
            }
            return Answer.of(
                    rows.count(),
                    session.logSums(),
                    new Answer.Trained(session.weights(), session.optimizerVariables()));
        }
    }

    /**
     * The loss and the metrics, batch by batch, as memory allows.
     *
     * @param batchSize of each batch
     */
    record Evaluating(int batchSize) implements Task.Computation {

        @Override
        public Answer of(Replica.Opened model, Work work, LabelledData rows) {
            Session session = model.session();
            try (Samples samples = rows.place(session)) {
                for (int from = 0; from < rows.count(); from += batchSize) {
                    session.evaluate(samples, from, Math.min(from + batchSize, rows.count()));
                }
            }
            return Answer.of(rows.count(), session.logSums());
        }
    }
}
