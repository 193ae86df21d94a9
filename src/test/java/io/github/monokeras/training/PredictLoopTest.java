package io.github.monokeras.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.FakeModel;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PredictLoopTest {

    private static final List<Tensor> FIVE =
            List.of(Tensor.of(0f, 1f, 2f, 3f, 4f).reshape(-1, 1));

    private final RecordingSession session = new RecordingSession();
    private final PredictLoop loop = new PredictLoop(session, new FakeModel());

    @Test
    void predicts_in_batches_and_joins_them() {
        List<Tensor> outputs = loop.predict(FIVE, 2, OptionalInt.empty(), List.of());

        assertThat(session.calls).containsExactly("predict [0.0, 1.0]", "predict [2.0, 3.0]", "predict [4.0]");
        assertThat(outputs).isEqualTo(FIVE);
    }

    @Test
    void ends_after_so_many_steps() {
        List<Tensor> outputs = loop.predict(FIVE, 2, OptionalInt.of(2), List.of());

        assertThat(session.calls).containsExactly("predict [0.0, 1.0]", "predict [2.0, 3.0]");
        assertThat(outputs.get(0).toFloatArray()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void takes_small_batches_at_once_where_the_session_likes_that() {
        session.predictsAtOnce = 3;

        assertThat(loop.predict(FIVE, 1, OptionalInt.empty(), List.of())).isEqualTo(FIVE);
        assertThat(session.calls).containsExactly("predict [0.0, 1.0, 2.0]", "predict [3.0, 4.0]");
    }

    @Test
    void takes_no_more_at_once_than_the_steps_reach() {
        session.predictsAtOnce = 100;

        loop.predict(FIVE, 2, OptionalInt.of(1), List.of());

        assertThat(session.calls).containsExactly("predict [0.0, 1.0]");
    }

    @Test
    void makes_no_batch_smaller_than_it_was_asked_for() {
        session.predictsAtOnce = 3;

        loop.predict(FIVE, 5, OptionalInt.empty(), List.of());

        assertThat(session.calls).containsExactly("predict [0.0, 1.0, 2.0, 3.0, 4.0]");
    }

    @Test
    void leaves_each_batch_to_itself_where_somebody_is_told() {
        session.predictsAtOnce = 3;
        Callback counting = new Callback() {
            @Override
            public void onPredictBatchEnd(int batch) {
                session.calls.add("end " + batch);
            }
        };

        assertThat(loop.predict(FIVE, 4, OptionalInt.empty(), List.of(counting)))
                .isEqualTo(FIVE);
        assertThat(session.calls).containsExactly("predict [0.0, 1.0, 2.0, 3.0]", "end 0", "predict [4.0]", "end 1");
    }
}
