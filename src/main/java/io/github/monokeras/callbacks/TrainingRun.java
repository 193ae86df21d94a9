package io.github.monokeras.callbacks;

/** One run through samples, as callbacks see it: the model, how long it is, and a way to end it. */
public final class TrainingRun {

    private final TrainedModel model;
    private final int epochs;
    private final int batches;
    private boolean stopped;

    /**
     * Describes a run.
     *
     * @param model which is trained, evaluated or asked
     * @param epochs up to which epoch it goes
     * @param batches how many batches each epoch has
     */
    public TrainingRun(TrainedModel model, int epochs, int batches) {
        this.model = model;
        this.epochs = epochs;
        this.batches = batches;
    }

    /** Returns the model. */
    public TrainedModel model() {
        return model;
    }

    /** Returns up to which epoch the run goes. */
    public int epochs() {
        return epochs;
    }

    /** Returns how many batches each epoch has. */
    public int batches() {
        return batches;
    }

    /** Ends the run behind the current batch; the epoch's end is still told. Keras: {@code model.stop_training = True}. */
    public void stopTraining() {
        stopped = true;
    }

    /** Says whether somebody ended the run. */
    public boolean isStopped() {
        return stopped;
    }
}
