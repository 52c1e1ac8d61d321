package id.naskah.samples;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.samples.Sample.Form;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The number on each paper is the one which an empty office gives with the sample series. */
class PrintedNumbersTest {
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final Map<String, String> SECURITY =
      Map.of("ordinary", "B", "restricted", "T", "secret", "R", "topSecret", "SR");

  private final List<CSVRecord> series = ConfigurationRows.of("series.csv");
  private final Map<String, Integer> given = new HashMap<>();

  PrintedNumbersTest() throws IOException {}

  @Test
  void papersCarryTheirRegisteredNumber() throws IOException {
    Set<String> numbers = new HashSet<>();
    Set<String> templates = new HashSet<>();
    for (Sample sample : SampleFiles.catalogue()) {
      CSVRecord row = match(sample.form());
      if (sample.form().incoming()) {
        assertThat(row.get("template")).isEmpty();
        continue;
      }
      assertThat(number(row, sample.form()))
          .as(sample.key())
          .isEqualTo(sample.form().letterNumber());
      assertThat(numbers.add(sample.form().letterNumber())).as(sample.key()).isTrue();
      templates.add(row.get("template"));
    }
    assertThat(templates).as("every series is in use").hasSize(7);
  }

  private CSVRecord match(Form form) {
    return series.stream()
        .filter(row -> matches(row.get("direction"), form.direction()))
        .filter(row -> matches(row.get("unit"), form.unit()))
        .filter(row -> matches(row.get("kind"), form.kind()))
        .filter(row -> matches(row.get("security"), form.security()))
        .filter(
            row ->
                matches(row.get("classification"), form.classification())
                    || form.classification().startsWith(row.get("classification") + "."))
        .findFirst()
        .orElseThrow();
  }

  private static boolean matches(String cell, String value) {
    return cell.equals("*") || cell.equals(value);
  }

  private String number(CSVRecord row, Form form) {
    LocalDate date = LocalDate.parse(form.letterDate());
    String name = row.get("series").replace("{unit}", form.unit());
    int serial = given.merge(name + " " + date.getYear(), 1, Integer::sum);
    return row.get("template")
        .replace("{serial}", Integer.toString(serial))
        .replace("{serial:3}", String.format("%03d", serial))
        .replace("{unit}", form.unit())
        .replace("{office}", "SETDA")
        .replace("{security}", SECURITY.get(form.security()))
        .replace("{classification}", form.classification())
        .replace("{month}", String.format("%02d", date.getMonthValue()))
        .replace("{month:roman}", ROMAN.get(date.getMonthValue() - 1))
        .replace("{year}", Integer.toString(date.getYear()));
  }
}
