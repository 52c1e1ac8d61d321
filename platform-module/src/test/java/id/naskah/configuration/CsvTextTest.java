package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editing some rows of a file leaves the rest of it as it was written. */
class CsvTextTest {
  private static final String HEADING = "code,english,indonesian\n";

  private final ConfiguredFile<?> file = ConfigurationFiles.EVENTS;

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADING + "a,A,B\n",
        HEADING + "a,A,B\nb,\"B, b\", C \n\n\n  d ,\"D\"\"d\",E\n,,\n",
        "\n" + HEADING + "\n a,A,B",
        "code;english;indonesian\r\na;A;B\r\n\r\nb;B;C\r\n;;\r\n",
        "code,english,indonesian\ra,A,B\rb,B,C\r",
        "code,english,indonesian,until\na,A,B,2026-01-01\nb,B,C\n",
        HEADING
      })
  void whatIsKeptStaysAsItWasWritten(String text) {
    FileText table = file.open(text);

    FileText.Changed kept = table.with(kept(table));

    assertThat(kept.text()).isEqualTo(text);
    assertThat(kept.lines()).isEqualTo(table.rows().stream().map(FileText.Row::line).toList());
    FileText.Changed same =
        table.with(table.rows().stream().map(r -> new FileText.Edit(r.line(), r.cells())).toList());
    assertThat(same.text()).isEqualTo(text);
  }

  @Test
  void aChangedRowIsWrittenAsTheFileIs() {
    FileText table = file.open("code;english;indonesian\r\n\r\n a ;\"A\";B\r\nb;B;C");
    List<FileText.Edit> edits = kept(table);
    edits.set(1, new FileText.Edit(4L, cells("b", "B; \"b\"", "C")));
    edits.add(1, new FileText.Edit(null, cells("n", "N", "N")));

    FileText.Changed changed = table.with(edits);

    assertThat(changed.text())
        .isEqualTo(
            "code;english;indonesian\r\n\r\n a ;\"A\";B\r\nn;N;N\r\nb;\"B; \"\"b\"\"\";C\r\n");
    assertThat(changed.lines()).containsExactly(3L, 4L, 5L);
    assertThat(file.open(changed.text()).rows().get(2).cells())
        .containsEntry("english", "B; \"b\"");
  }

  @Test
  void rowsAreMovedAndTakenOutWithTheEmptyLinesAboveThem() {
    FileText table = file.open(HEADING + "a,A,A\n\nb,B,B\nc,C,C\n");

    FileText.Changed changed =
        table.with(List.of(new FileText.Edit(5L, null), new FileText.Edit(4L, null)));

    assertThat(changed.text()).isEqualTo(HEADING + "c,C,C\n\nb,B,B\n");
    assertThat(changed.lines()).containsExactly(2L, 4L);
  }

  @Test
  void aColumnThatFilesMayLackIsAddedWhenItIsUsed() {
    FileText table = file.open(HEADING + "a,A,A\nb,B,B\n");
    Map<String, String> ended = cells("b", "B", "B");
    ended.put("until", "2026-12-31");

    FileText.Changed changed =
        table.with(List.of(new FileText.Edit(2L, null), new FileText.Edit(3L, ended)));

    assertThat(changed.text())
        .isEqualTo("code,english,indonesian,until\na,A,A\nb,B,B,2026-12-31\n");
  }

  @Test
  void anEmptyRowIsLeftOut() {
    FileText table = file.open(HEADING + "a,A,A\n");

    FileText.Changed changed =
        table.with(
            List.of(new FileText.Edit(null, cells("", "", "")), new FileText.Edit(2L, null)));

    assertThat(changed.text()).isEqualTo(HEADING + "a,A,A\n");
    assertThat(changed.lines()).containsExactly(0L, 2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense\n1,2\n", HEADING + "a,\"A,A\n"})
  void aTextThatCanNotBeReadHasNoRowsAndIsWrittenAnew(String text) {
    FileText table = file.open(text);

    assertThat(table.isReadable()).isFalse();
    assertThat(table.rows()).isEmpty();
    assertThat(table.with(List.of(new FileText.Edit(null, cells("a", "A", "A")))).text())
        .isEqualTo(HEADING + "a,A,A\n");
  }

  @Test
  void propertiesKeepTheirCommentsAndWhatWasNotChanged() {
    String text =
        """
        # our office \\
        office.code = OLD

        ! zone
        office.timeZone : Asia/\\
          Jakarta
        office.code=TWICE""";
    FileText table = ConfigurationFiles.OFFICE.open(text);
    Map<String, String> cells = new LinkedHashMap<>(table.rows().get(0).cells());
    assertThat(cells)
        .containsEntry("office.code", "TWICE")
        .containsEntry("office.timeZone", "Asia/Jakarta")
        .containsEntry("due.urgent", "3");

    assertThat(table.with(List.of(new FileText.Edit(1L, cells))).text()).isEqualTo(text);
    cells.put("office.code", "NEW");
    cells.put("due.urgent", "2");
    cells.put("office.timeZone", "Asia/\\Makassar");

    String changed = table.with(List.of(new FileText.Edit(1L, cells))).text();

    assertThat(changed)
        .isEqualTo(
            """
            # our office \\
            office.code = OLD

            ! zone
            office.timeZone=Asia/\\\\Makassar
            office.code=NEW
            due.urgent=2
            """);
    assertThat(ConfigurationFiles.OFFICE.open(changed).rows().get(0).cells()).isEqualTo(cells);
  }

  private static List<FileText.Edit> kept(FileText table) {
    return new ArrayList<>(
        table.rows().stream().map(row -> new FileText.Edit(row.line(), null)).toList());
  }

  private static Map<String, String> cells(String code, String english, String indonesian) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("code", code);
    cells.put("english", english);
    cells.put("indonesian", indonesian);
    return cells;
  }
}
