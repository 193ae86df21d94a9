package io.github.monokeras.callbacks;

/** One run through samples, as callbacks see it: the model, how long it is, and a way to end it. */
public final class TrainingRun {

    private final TrainedModel model;
    private final int epochs;
    private final int batches;
    private int initialEpoch;
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

    /** Returns the epoch with which the run begins, counted from 0. */
    public int initialEpoch() {
        return initialEpoch;
    }

    /** Lets the run begin with an epoch, counted from 0; it is heeded until {@code onTrainBegin} has been told to all. */
    public void startAt(int epoch) {
        initialEpoch = epoch;
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
