package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Fakes;
import id.naskah.fake.PlainOffice;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PersonService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** Who holds which position when, as positions.csv says it, and what is refused of it. */
class PositionsFileTest {
  private static final String HEADING = "code,name,unit,holder,from,until,successor\n";
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

  /** Half past midnight of 1 July in Makassar. */
  private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-30T16:30:00Z"), ZONE);

  private final ConfigurationReader reader =
      ConfigurationReader.strict(
          Fakes.of(AuthorityService.class, new Object()),
          Fakes.of(PersonService.class, new People()),
          NOW);

  /** Users as Alfresco finds them: whatever the capitals, spelled as they are. */
  public static final class People {
    /** As {@link PersonService} has it. */
    public String getUserIdentifier(String name) {
      String user = name.toLowerCase(Locale.ROOT);
      return List.of("budi", "siti").contains(user) ? user : null;
    }
  }

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  @Test
  void linesOfOnePositionAreItsHoldersInTheirOrder() {
    Positions positions =
        read(
            "KABAG,Kepala Bagian,UMUM,siti,2026-07-01,,",
            "SEKDA,Sekretaris,SETDA,,,,",
            "KABAG,Kepala Bagian,UMUM,budi,,2026-06-30,");

    assertThat(positions.byCode().keySet()).containsExactly("KABAG", "SEKDA");
    assertThat(positions.byCode().get("KABAG").holdings())
        .containsExactly(
            new Holding("budi", null, LocalDate.parse("2026-06-30")),
            new Holding("siti", LocalDate.parse("2026-07-01"), null));
    assertThat(positions.byCode().get("SEKDA").holdings())
        .containsExactly(new Holding(null, null, null));
    assertThat(positions.lines()).isEqualTo(Map.of("KABAG", 2L, "SEKDA", 3L));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @CsvSource(
      nullValues = "nobody",
      value = {
        "2026-01-31, nobody",
        "2026-02-01, budi",
        "2026-03-31, budi",
        "2026-04-01, nobody",
        "2026-04-30, nobody",
        "2026-05-01, siti",
        "2099-12-31, siti"
      })
  void aPositionIsVacantBetweenItsHolders(String day, String holder) {
    Position position =
        read("K,Kepala,U,budi,2026-02-01,2026-03-31,", "K,Kepala,U,siti,2026-05-01,,")
            .byCode()
            .get("K");

    assertThat(position.holder(LocalDate.parse(day)).orElse(null)).isEqualTo(holder);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-01,2026-01-31 | 2026-02-01,2026-02-28 | false",
        "2026-01-01,2026-01-31 | 2026-01-31,2026-02-28 | true",
        "2026-01-31,2026-02-28 | 2026-01-01,2026-01-31 | true",
        "2026-01-01,2026-12-31 | 2026-03-01,2026-03-31 | true",
        "2026-01-01,2026-01-01 | 2026-01-01,2026-01-01 | true",
        ",2026-01-31 | 2026-02-01, | false",
        ", | 2026-02-01,2026-02-28 | true",
        ",2026-01-31 | ,2026-02-28 | true",
        "2026-01-01, | 2026-02-01, | true"
      })
  void noTwoHoldAPositionOnOneDay(String first, String second, boolean overlap) {
    Problems problems =
        problems("K,Kepala,U,budi," + first + ",", "K,Kepala,U,siti," + second + ",");

    if (overlap) {
      assertThat(problems.found())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.line()).isEqualTo(3);
                assertThat(problem.text()).contains("the position K is taken in line 2");
              });
    } else {
      assertThat(problems.found()).isEmpty();
    }
  }

  /** The long one in line 2 goes on when that in line 3 is over. */
  @Test
  void anOverlapIsFoundBehindAShorterOneToo() {
    Problems problems =
        problems(
            "K,Kepala,U,budi,2026-01-01,2026-12-31,",
            "K,Kepala,U,siti,2026-02-01,2026-02-28,",
            "K,Kepala,U,siti,2026-06-01,2026-06-30,");

    assertThat(problems.found()).extracting(ConfigurationProblem::line).containsExactly(3L, 4L);
    assertThat(problems.found())
        .allSatisfy(problem -> assertThat(problem.text()).contains("in line 2"));
  }

  @ParameterizedTest(name = "{0}: line {1}, {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a b,Kepala,U,,,,|2|code is \"a b\"; accepted are letters, digits",
        "K,,U,,,,|2|the cell name is empty",
        "K,Kepala,,,,,|2|the cell unit is empty",
        "K,Kepala,U,,,,\\nK,Kabag,U,,2026-01-01,,|3|the name of the position K is \"Kepala\" in line 2",
        "K,Kepala,U,,,,\\nK,Kepala,V,,2026-01-01,,|3|the unit of the position K is \"U\" in line 2",
        "K,Kepala,U,ghost,,,|2|no Alfresco user \"ghost\"",
        "K,Kepala,U,Budi,,,|2|capitals included",
        "K,Kepala,U,budi,1 Juli 2026,,|2|from is \"1 Juli 2026\"; accepted is a day that exists",
        "K,Kepala,U,budi,,2026-02-30,|2|until is \"2026-02-30\"",
        "K,Kepala,U,budi,,0000-01-01,|2|until is \"0000-01-01\"",
        "K,Kepala,U,budi,2026-08-02,2026-08-01,|2|until is 2026-08-01, before from, 2026-08-02",
        "K,Kepala,U,budi,,,L|2|there is no \"L\" to be the successor; accepted are K",
        "K,Kepala,U,,,,L\\nL,Kabag,U,,,,K|2|the successors of K lead back",
        "K,Kepala,U,,,2026-01-01,L\\nK,Kepala,U,,2026-02-01,,M\\nL,L,U,,,,\\nM,M,U,,,,|3|"
            + "\"M\" here and \"L\" in another line",
        "K,Kepala,U,budi,,,,,|2|has 9 cells; accepted are 7"
      })
  void refuses(String rows, long line, String words) {
    assertThat(problems(rows.replace("\\n", "\n")).found())
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.text()).contains(words);
            });
  }

  /** Accounts of people who left are deleted; the lines about them stay. */
  @ParameterizedTest(name = "until {0} refused: {1}")
  @CsvSource({"2026-06-30, false", "2026-07-01, true", "'', true"})
  void aFormerHolderNeedsNoAccount(String until, boolean refused) {
    assertThat(problems("K,Kepala,U,ghost,2026-01-01," + until + ",").isEmpty())
        .isEqualTo(!refused);
  }

  @Test
  void whoHoldsTheSuccessorHoldsWhatItFollows() {
    Positions positions =
        read(
            "OLD,Kasubbag,U,,,2025-12-31,MID",
            "OLD,Kasubbag,U,,2026-01-01,,",
            "MID,Analis,U,,,,NEW",
            "NEW,Kabag,U,budi,,,");

    for (String code : List.of("OLD", "MID", "NEW")) {
      assertThat(positions.byCode().get(code).holder(LocalDate.parse("2026-07-01")))
          .as(code)
          .contains("budi");
    }
    assertThat(positions.byCode().get("OLD").life()).isEqualTo(new Life(null, "MID"));
    assertThat(positions.byCode().get("OLD").name()).isEqualTo("Kasubbag");
    assertThat(positions.byCode().get("NEW").life()).isEqualTo(Life.OPEN);
  }

  @Test
  void theColumnOfSuccessorsCanBeMissing() {
    Problems problems = new Problems("positions.csv");
    String text = "code,name,unit,holder,from,until\nK,Kepala,U,budi,,\n";

    Positions positions =
        reader.read(ConfigurationFiles.POSITIONS, text.getBytes(StandardCharsets.UTF_8), problems);

    assertThat(problems.found()).isEmpty();
    assertThat(positions.byCode().get("K").life()).isEqualTo(Life.OPEN);
  }

  @Test
  void theUnitOfAPositionIsOneOfUnitsCsv() {
    Problems problems = new Problems("positions.csv");
    Positions positions = read("K,Kepala,UMUM,,,,", "L,Kabag,GONE,,,,", "L,Kabag,GONE,,,,");

    ConfigurationFiles.POSITIONS.checkReferences(
        positions, new PlainOffice().unit("UMUM").unit("KEU").done(), problems);

    assertThat(problems.found())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.text()).contains("GONE").contains("UMUM, KEU");
            });
  }

  private Positions read(String... rows) {
    Problems problems = new Problems("positions.csv");
    byte[] bytes = (HEADING + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    return ConfigurationFiles.POSITIONS.parse(
        ConfigurationReader.decode(bytes),
        new Accounts(group -> true, user -> true, () -> LocalDate.MIN),
        problems);
  }

  private Problems problems(String... rows) {
    Problems problems = new Problems("positions.csv");
    byte[] bytes = (HEADING + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    reader.read(ConfigurationFiles.POSITIONS, bytes, problems);
    return problems;
  }
}
