package io.github.monokeras.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTableTest {

    @Test
    void aligns_the_first_column_left_and_escapes_what_html_keeps_for_itself() {
        assertThat(new HtmlTable("a", "b").row("x < y & z", "1").toHtml()).isEqualTo("""
                        <table>
                        <tr><th align="left">a</th><th align="right">b</th></tr>
                        <tr><td align="left">x &lt; y &amp; z</td><td align="right">1</td></tr>
                        </table>
                        """);
    }

    @Test
    void refuses_a_row_of_another_length() {
        assertThatThrownBy(() -> new HtmlTable("a", "b").row("1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HtmlTable: a row must have 2 cells, got 1");
    }

    @Test
    void a_summary_has_the_columns_of_its_text() {
        List<SummaryTable.Row> rows = List.of(
                new SummaryTable.Row("in", "InputLayer", "(None, 4)", 0, List.of()),
                new SummaryTable.Row("a", "Dense", "(None, 1000)", 5000, List.of("in[0][0]")));
        Summary summary = new Summary(TextStyle.KERAS_2, "a<b", rows, new SummaryTable.Totals(4000, 1000, 0, 4), 80);

        assertThat(summary.toHtml()).isEqualTo("""
                        <p>Model: "a&lt;b"</p>
                        <table>
                        <tr><th align="left">Layer (type)</th><th align="right">Output Shape</th><th align="right">Param #</th><th align="right">Connected to</th></tr>
                        <tr><td align="left">in (InputLayer)</td><td align="right">(None, 4)</td><td align="right">0</td><td align="right"></td></tr>
                        <tr><td align="left">a (Dense)</td><td align="right">(None, 1000)</td><td align="right">5,000</td><td align="right">in[0][0]</td></tr>
                        </table>
                        <p>Total params: 5,000<br>Trainable params: 4,000<br>Non-trainable params: 1,000</p>
                        """);
        assertThat(new Summary(
                                TextStyle.KERAS_2,
                                "m",
                                List.of(SummaryTable.Row.unbuilt("a", "Dense")),
                                new SummaryTable.Totals(0, 0, 0, 4),
                                80)
                        .toHtml())
                .contains("<td align=\"right\">?</td><td align=\"right\">0 (unbuilt)</td>");
    }
}
