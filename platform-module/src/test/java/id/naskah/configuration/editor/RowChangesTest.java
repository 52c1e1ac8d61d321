package id.naskah.configuration.editor;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.FileText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What differs between two versions is told by row. */
class RowChangesTest {
  @Test
  void addedChangedAndRemovedRowsAreTold() {
    assertThat(changes(rows("a=1", "b=2", "c=3"), rows("a=1", "n=9", "c=4"), false))
        .containsExactly("added n=9", "changed c=3 c=4", "removed b=2");
  }

  @Test
  void rowsOfOneCodeAreToldApartByWhatTheySay() {
    assertThat(changes(rows("a=1", "a=2", "a=3"), rows("a=1", "a=3", "a=5"), false))
        .containsExactly("changed a=2 a=5");
  }

  @Test
  void anOrderIsToldWhereItSaysSomething() {
    List<FileText.Row> before = rows("a=1", "b=2", "c=3", "d=4");
    List<FileText.Row> after = rows("d=4", "a=1", "b=2", "c=3");

    assertThat(changes(before, after, true)).containsExactly("moved d=4 d=4");
    assertThat(changes(before, after, false)).isEmpty();
  }

  @Test
  void thousandsOfRowsTakeNoTime() {
    List<FileText.Row> before =
        rows(IntStream.range(0, 50_000).mapToObj(i -> i + "=x").toArray(String[]::new));
    List<FileText.Row> after = new ArrayList<>(before);
    after.remove(40_000);
    after.add(3, row(0, "new=x"));
    after.add(after.remove(100));
    long start = System.nanoTime();

    assertThat(changes(before, after, true))
        .containsExactly("added new=x", "moved 99=x 99=x", "removed 40000=x");
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  private static List<String> changes(
      List<FileText.Row> before, List<FileText.Row> after, boolean ordered) {
    return RowChanges.between(before, after, row -> row.cells().get("code"), ordered).stream()
        .map(c -> c.kind().code() + text(c.before()) + text(c.after()))
        .toList();
  }

  private static String text(FileText.Row row) {
    return row == null ? "" : " " + row.cells().get("code") + "=" + row.cells().get("name");
  }

  private static List<FileText.Row> rows(String... rows) {
    List<FileText.Row> all = new ArrayList<>();
    for (String row : rows) {
      all.add(row(all.size() + 2L, row));
    }
    return all;
  }

  private static FileText.Row row(long line, String row) {
    int at = row.indexOf('=');
    return new FileText.Row(
        line, Map.of("code", row.substring(0, at), "name", row.substring(at + 1)));
  }
}
