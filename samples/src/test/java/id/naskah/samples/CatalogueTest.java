package id.naskah.samples;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.samples.Sample.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The letters and the configuration fit together. */
class CatalogueTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final List<Sample> catalogue = SampleFiles.catalogue();

  CatalogueTest() throws IOException {}

  @Test
  void holdsLettersOfEverySort() throws IOException {
    assertThat(catalogue).hasSizeGreaterThanOrEqualTo(40);
    assertThat(values(Form::direction)).containsOnly("incoming", "outgoing", "internal");
    assertThat(values(Form::urgency)).containsOnly("ordinary", "urgent", "veryUrgent");
    assertThat(values(Form::security))
        .containsOnly("ordinary", "restricted", "secret", "topSecret");
    assertThat(values(Form::kind)).containsAll(ConfigurationRows.column("kinds.csv", "code"));
    assertThat(catalogue.stream().map(Sample::mimeType).distinct()).hasSize(4);
  }

  @Test
  void usesWhatIsConfigured() throws IOException {
    assertThat(ConfigurationRows.column("units.csv", "code")).containsAll(values(Form::unit));
    assertThat(ConfigurationRows.column("classification.csv", "code"))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(300)
        .containsAll(values(Form::classification))
        .contains("000.8.3.3", "005", "851.1");
    Map<String, String> directions =
        ConfigurationRows.of("kinds.csv").stream()
            .collect(Collectors.toMap(row -> row.get("code"), row -> row.get("directions")));
    for (Sample sample : catalogue) {
      assertThat(directions.get(sample.form().kind()))
          .as(sample.key())
          .contains(sample.form().direction());
    }
  }

  @Test
  void theScheduleHasARuleForEveryLetter() throws IOException {
    Set<String> ruled = new HashSet<>();
    new String(SampleFiles.schedule(), StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(";", -1))
        .filter(cells -> !cells[3].isEmpty())
        .forEach(cells -> ruled.add(cells[1]));
    for (Sample sample : catalogue) {
      assertThat(ruled)
          .as(sample.key())
          .containsAnyElementsOf(andAbove(sample.form().classification()));
    }
  }

  /** As the server climbs: point by point, and by the tens of the old scheme. */
  private static List<String> andAbove(String code) {
    List<String> codes = new ArrayList<>(List.of(code));
    for (int i = code.lastIndexOf('.'); i > 0; i = code.lastIndexOf('.', i - 1)) {
      codes.add(code.substring(0, i));
    }
    String top = codes.get(codes.size() - 1);
    codes.add(top.substring(0, 2) + "0");
    codes.add(top.charAt(0) + "00");
    return codes;
  }

  @Test
  void relatesOnlyToEarlierLetters() {
    Set<String> earlier = new HashSet<>();
    for (Sample sample : catalogue) {
      assertThat(earlier)
          .as(sample.key())
          .containsAll(sample.form().repliesTo())
          .containsAll(sample.form().relatesTo());
      assertThat(earlier.add(sample.key())).as("unique " + sample.key()).isTrue();
    }
  }

  @Test
  void everyLetterIsComplete() {
    for (Sample sample : catalogue) {
      Form form = sample.form();
      assertThat(
              Stream.of(
                  form.subject(),
                  form.letterNumber(),
                  form.senderName(),
                  form.senderOrganisation(),
                  form.summary()))
          .as(sample.key())
          .doesNotContainNull();
      assertThat(form.recipients()).as(sample.key()).isNotEmpty();
      LocalDate written = LocalDate.parse(form.letterDate());
      assertThat(form.receivedDate() != null).as(sample.key()).isEqualTo(form.incoming());
      LocalDate here = form.incoming() ? LocalDate.parse(form.receivedDate()) : written;
      assertThat(here).as(sample.key()).isBetween(written, TODAY);
      assertThat(sample.key()).startsWith(here.toString());
    }
  }

  @Test
  void oneSenderUsesANumberTwice() {
    List<String> numbers =
        catalogue.stream()
            .map(Sample::form)
            .filter(Form::incoming)
            .map(Form::letterNumber)
            .toList();
    assertThat(numbers.size() - new HashSet<>(numbers).size()).isEqualTo(1);
  }

  @Test
  void registeringIsTheWorkOfARegistrarOrOfTheUnit() throws IOException {
    Map<String, Account> accounts =
        SampleFiles.accounts().stream()
            .collect(Collectors.toMap(Account::user, Function.identity()));
    assertThat(accounts).containsOnlyKeys("siti", "rahmat", "andi", "dewi", "maria", "yusuf");
    for (Sample sample : catalogue) {
      assertThat(accounts.get(sample.registeredBy()).groups())
          .as(sample.key())
          .containsAnyOf("NASKAH_REGISTRARS", "NASKAH_" + sample.form().unit());
    }
  }

  @Test
  void everyGroupThatIsNamedIsMade() throws IOException {
    Set<String> made =
        SampleFiles.groups().stream().map(group -> group.get(0)).collect(Collectors.toSet());
    for (Account account : SampleFiles.accounts()) {
      assertThat(made).containsAll(account.groups());
    }
    for (CSVRecord unit : ConfigurationRows.of("units.csv")) {
      assertThat(unit.get("group")).isEqualTo("GROUP_NASKAH_" + unit.get("code"));
      assertThat(made).contains("NASKAH_" + unit.get("code"));
    }
  }

  private Set<String> values(Function<Form, String> property) {
    return catalogue.stream().map(Sample::form).map(property).collect(Collectors.toSet());
  }
}
