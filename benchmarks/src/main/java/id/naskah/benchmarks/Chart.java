package id.naskah.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A picture: how much of its limit each measure uses up; a bar over the line misses it. */
final class Chart {
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 700;
  private static final int LABEL_DEGREES = 60;

  private Chart() {}

  static void write(List<Outcome> outcomes, Path directory, String name) throws IOException {
    List<Outcome> limited = outcomes.stream().filter(o -> o.target().limit() > 0).toList();
    if (limited.isEmpty()) {
      return;
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Share of each limit used; 1 is the limit")
            .yAxisTitle("share of the limit")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.InsideNE);
    chart.getStyler().setXAxisLabelRotation(LABEL_DEGREES);
    chart.getStyler().setOverlapped(true);
    List<String> names = limited.stream().map(o -> o.benchmark() + ": " + o.measure()).toList();
    chart.addSeries("measured", names, limited.stream().map(Chart::share).toList());
    chart
        .addSeries("limit", names, limited.stream().map(o -> 1.0).toList())
        .setChartCategorySeriesRenderStyle(
            org.knowm.xchart.CategorySeries.CategorySeriesRenderStyle.Line);
    BitmapEncoder.saveBitmap(chart, directory.resolve(name).toString(), BitmapFormat.PNG);
  }

  /** Above 1 means missed, whichever side of the limit is the right one. */
  static double share(Outcome outcome) {
    double limit = outcome.target().limit();
    return outcome.target().side() == Outcome.Side.AT_MOST
        ? Math.max(0, outcome.value() / limit)
        : limit / outcome.value();
  }
}
