package io.github.monokeras.bench.report;

import io.github.monokeras.bench.job.Job;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The table as one picture: how many times the library's time the others take, and how time grows with size. */
public final class Picture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 420;

    /** Colour-blind readers tell them apart. */
    private static final List<Color> COLORS = Stream.of(
                    0x000000, 0x999999, 0xE69F00, 0xD55E00, 0x0072B2, 0x009E73, 0xCC79A7)
            .map(Color::new)
            .toList();

    /** The beginning of the jobs' names, the title, the axis. */
    private static final String[][] CURVES = {
        {"batch", "a step by batch", "samples in a batch"},
        {"width", "a step by width", "hidden units"},
        {"depth", "a step by depth", "hidden layers of 128"},
        {"samples", "an epoch by samples", "samples"}
    };

    private final Results results;
    private final List<Job> jobs;
    private final List<String> opponents;

    public Picture(Results results, List<Job> jobs, List<String> opponents) {
        this.results = results;
        this.jobs = jobs;
        this.opponents = opponents;
    }

    /** Draws the bars of each number of threads and the four curves into a PNG. */
    public void write(Path file, List<String> threads) throws IOException {
        List<Chart<?, ?>> charts = new ArrayList<>();
        for (String count : threads) {
            if (opponents.contains("monokeras")
                    && opponents.size() > 1
                    && !shown(count).isEmpty()) {
                charts.add(bars(count));
            }
        }
        String first = threads.get(0);
        for (String[] curve : CURVES) {
            if (results.times().keySet().stream().anyMatch(key -> key.job().startsWith(curve[0] + "-"))) {
                charts.add(curve(curve[0], curve[1], curve[2], first));
            }
        }
        if (!charts.isEmpty()) {
            // One below the other: XChart's grid has no empty places.
            BitmapEncoder.saveBitmap(charts, charts.size(), 1, file.toString(), BitmapFormat.PNG);
        }
    }

    private CategoryChart bars(String threads) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("an opponent's time / Monokeras's time (above 1: Monokeras is faster), threads: " + threads)
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        // Logarithms on a plain axis: bars up are slower, bars down are faster.
        chart.getStyler()
                .setYAxisTickLabelsFormattingFunction(power -> String.format(Locale.ROOT, "%.3g", Math.pow(10, power)));
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setXAxisLabelRotation(45);
        List<Job> shown = shown(threads);
        List<String> names = shown.stream().map(Job::name).toList();
        for (String opponent : present(threads)) {
            List<Double> ratios = new ArrayList<>();
            for (Job job : shown) {
                Times own = Objects.requireNonNull(results.of(job.name(), "monokeras", threads));
                Times other = Objects.requireNonNull(results.of(job.name(), opponent, threads));
                ratios.add(Math.log10(other.median() / own.median()));
            }
            if (!opponent.equals("monokeras")) {
                chart.addSeries(opponent, names, ratios).setFillColor(color(opponent));
            }
        }
        return chart;
    }

    /** The same in every chart. */
    private Color color(String opponent) {
        return COLORS.get(opponents.indexOf(opponent) % COLORS.size());
    }

    /** Who was measured with a number of threads at all. */
    private List<String> present(String threads) {
        return opponents.stream()
                .filter(opponent -> results.times().keySet().stream()
                        .anyMatch(key ->
                                key.opponent().equals(opponent) && key.threads().equals(threads)))
                .toList();
    }

    /** What everybody does: no bar would look like a bar of equals. */
    private List<Job> shown(String threads) {
        return jobs.stream()
                .filter(job -> curvePoint(job.name()) < 0)
                .filter(job -> present(threads).stream()
                        .allMatch(opponent -> results.of(job.name(), opponent, threads) != null))
                .toList();
    }

    private XYChart curve(String what, String title, String axis, String threads) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title + ", threads: " + threads)
                .xAxisTitle(axis)
                .yAxisTitle("ms")
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        for (String opponent : opponents) {
            List<Integer> sizes = new ArrayList<>();
            List<Double> milliseconds = new ArrayList<>();
            for (Job job : jobs) {
                Times times = results.of(job.name(), opponent, threads);
                if (job.name().startsWith(what + "-") && times != null) {
                    sizes.add(curvePoint(job.name()));
                    milliseconds.add(1000 * times.median());
                }
            }
            if (!sizes.isEmpty()) {
                XYSeries series = chart.addSeries(opponent, sizes, milliseconds);
                series.setLineColor(color(opponent));
                series.setMarkerColor(color(opponent));
            }
        }
        return chart;
    }

    /** The size in the name of a curve's job; -1 if it is none. */
    private static int curvePoint(String name) {
        return name.matches("(batch|width|depth|samples)-\\d+")
                ? Integer.parseInt(name.substring(name.indexOf('-') + 1))
                : -1;
    }
}
