package io.github.monokeras.backend.djl.optimizers;

import io.github.monokeras.optimizers.Adadelta;
import io.github.monokeras.optimizers.Adafactor;
import io.github.monokeras.optimizers.Adagrad;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.AdamW;
import io.github.monokeras.optimizers.Adamax;
import io.github.monokeras.optimizers.Ftrl;
import io.github.monokeras.optimizers.Lamb;
import io.github.monokeras.optimizers.Lion;
import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.RMSprop;
import io.github.monokeras.optimizers.SGD;

/** From the description of an optimizer to its arithmetic. */
public final class DjlOptimizers {

    private DjlOptimizers() {}

    /** Returns a fresh DJL optimizer. */
    public static KerasOptimizer of(Optimizer optimizer) {
        if (optimizer instanceof SGD options) {
            return new SgdOptimizer(options);
        }
        if (optimizer instanceof Adam options) {
            return new AdamOptimizer(options);
        }
        if (optimizer instanceof RMSprop options) {
            return new RmspropOptimizer(options);
        }
        if (optimizer instanceof Adagrad options) {
            return new AdagradOptimizer(options);
        }
        if (optimizer instanceof Adadelta options) {
            return new AdadeltaOptimizer(options);
        }
        if (optimizer instanceof Adamax options) {
            return new AdamaxOptimizer(options);
        }
        if (optimizer instanceof Nadam options) {
            return new NadamOptimizer(options);
        }
        if (optimizer instanceof Ftrl options) {
            return new FtrlOptimizer(options);
        }
        if (optimizer instanceof Lion options) {
            return new LionOptimizer(options);
        }
        if (optimizer instanceof Lamb options) {
            return new LambOptimizer(options);
        }
        if (optimizer instanceof Adafactor options) {
            return new AdafactorOptimizer(options);
        }
        if (optimizer instanceof AdamW options) {
            return new AdamOptimizer(options.adam());
        }
        throw new IllegalArgumentException("DjlBackend: optimizer must be one that it knows, got " + optimizer);
    }
}
