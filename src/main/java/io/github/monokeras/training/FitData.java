package io.github.monokeras.training;

import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.TrainingSession;

/** What {@code fit} can train on: samples, and whoever computes on them. */
public interface FitData {

    /** Returns what does the steps of training for a model's session, which keeps the weights and the optimizer. */
    default TrainingSession session(Session model) {
        return model;
    }

    /** Brings the samples to where they are computed on. */
    PlacedData place(Session model);
}
