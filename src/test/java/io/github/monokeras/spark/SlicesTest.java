package io.github.monokeras.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SlicesTest {

    @Test
    void take_from_every_partition_in_proportion() {
        Slices slices = new Slices(new int[] {100, 200, 0, 300});

        assertThat(slices.among(0)).containsExactly(0, 0, 0, 0);
        assertThat(slices.among(60)).containsExactly(10, 20, 0, 30);
        assertThat(slices.among(300)).containsExactly(50, 100, 0, 150);
        assertThat(slices.among(600)).containsExactly(100, 200, 0, 300);
    }

    @Test
    void leave_no_row_out_and_take_none_twice() {
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            int[] rows = random.ints(1 + random.nextInt(8), 0, 40).toArray();
            Slices slices = new Slices(rows);
            int[] before = new int[rows.length];
            for (int first = 0; first <= slices.count(); first++) {
                int[] now = slices.among(first);
                int moved = 0;
                for (int partition = 0; partition < rows.length; partition++) {
                    assertThat(now[partition]).isBetween(before[partition], rows[partition]);
                    moved += now[partition] - before[partition];
                }
                assertThat(moved).isEqualTo(first == 0 ? 0 : 1);
                before = now;
            }
            assertThat(before).isEqualTo(rows);
        }
    }

    @Test
    void say_the_same_whatever_was_asked_before() {
        Slices slices = new Slices(new int[] {7, 3, 5});
        int[] atTen = slices.among(10);
        slices.among(15);

        assertThat(slices.among(4)).isEqualTo(new Slices(new int[] {7, 3, 5}).among(4));
        assertThat(slices.among(10)).isEqualTo(atTen);
    }
}
