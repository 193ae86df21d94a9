package io.github.monokeras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the merging layers refuse, and what they say of shapes that the table has no room for. */
class MergingTest {

    @Test
    void numbers_that_cannot_meet_are_refused() {
        assertRefused(
                () -> new Add().name("sum").apply(new Input(2, 3), new Input(2)),
                "Add \"sum\": samples must have the same sizes, or 1, axis by axis from the last, got (2, 3) and (2,); "
                        + "reshape one");
        assertRefused(
                () -> new Maximum().name("top").apply(new Input(2), new Input(3)),
                "Maximum \"top\": samples must have the same sizes, or 1, axis by axis from the last, got (2,) and (3,); "
                        + "reshape one");
    }

    @Test
    void the_message_names_the_longer_shape_first() {
        assertThatThrownBy(() -> new Add().apply(new Input(2), new Input(2, 3)))
                .hasMessageContaining("got (2, 3) and (2,)");
    }

    @Test
    void layers_of_two_inputs_take_two() {
        assertRefused(
                () -> new Subtract().name("gap").apply(new Input(2)),
                "Subtract \"gap\": takes 2 inputs, got 1; merge the others first");
        assertRefused(
                () -> new Dot(1).name("angle").apply(new Input(2), new Input(2), new Input(2)),
                "Dot \"angle\": takes 2 inputs, got 3; merge the others first");
    }

    @Test
    void what_is_put_side_by_side_must_be_alike_elsewhere() {
        assertRefused(
                () -> new Concatenate().name("row").apply(new Input(2, 3), new Input(4, 3)),
                "Concatenate \"row\": samples must be alike but for axis -1, got (2, 3) and (4, 3); reshape one");
        assertRefused(
                () -> new Concatenate().name("row2").apply(new Input(2, 3), new Input(2)),
                "Concatenate \"row2\": samples must be alike but for axis -1, got (2, 3) and (2,); reshape one");
        assertRefused(
                () -> new Concatenate(3).name("row3").apply(new Input(2, 3)),
                "Concatenate \"row3\": axis must be one of the input's 3 with the batch, got 3 for samples (2, 3)");
        assertRefused(
                () -> new Concatenate(-3).name("row4").apply(new Input(2, 3)),
                "Concatenate \"row4\": axis must be one of the input's 3 with the batch, got -3 for samples (2, 3)");
    }

    @Test
    void the_batch_is_no_axis_to_merge_along() {
        assertRefused(() -> new Concatenate(0), "Concatenate: axis must not be 0, the batch, got 0; use another one");
        assertRefused(() -> new Dot(0), "Dot: axes must not be 0, the batch, got 0; use another one");
        assertRefused(() -> new Dot(1, 0), "Dot: axes must not be 0, the batch, got 0; use another one");
        assertRefused(
                () -> new Dot(-2).name("angle2").apply(new Input(3), new Input(3)),
                "Dot \"angle2\": axes must be from 1 to 1, or counted from the end, for input 0, got -2; "
                        + "axis 0 is the batch");
    }

    @Test
    void axes_that_are_multiplied_must_have_the_same_size() {
        assertRefused(
                () -> new Dot(1, 2).name("angle3").apply(new Input(3, 2), new Input(4, 2)),
                "Dot \"angle3\": both inputs must have the same size along their axes, got (3, 2) and (4, 2)");
        assertRefused(
                () -> new Dot(1).name("angle4").apply(new Input((Integer) null), new Input(3)),
                "Dot \"angle4\": both inputs must have the same size along their axes, got (None,) and (3,)");
    }

    @Test
    void options_are_fixed_once_the_layer_is_built() {
        Dot dot = new Dot(1);
        dot.apply(new Input(3), new Input(3));
        assertThatThrownBy(() -> dot.normalize(true)).isInstanceOf(IllegalStateException.class);
        Concatenate row = new Concatenate();
        row.apply(new Input(3));
        assertThatThrownBy(() -> row.axis(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void axes_are_written_as_they_were_given() {
        assertThat(new Dot(2).getConfig()).containsEntry("axes", 2);
        assertThat(new Dot(1, -1).getConfig().get("axes")).hasToString("[1, -1]");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
