package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.platform.Messages;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The columns successor and until. */
class LifeTest {
  private static final String UNITS = "code,name,group,parent,successor,until\n";

  @Test
  void whatAUnitHadGoesToTheGroupAtTheEndOfItsSuccessors() {
    Map<String, Unit> units =
        units(
            "A,Satu,GROUP_A,,B\nB,Dua,GROUP_B,,C,\nC,Tiga,GROUP_C,,,\nD,Empat,GROUP_D,,,2026-11-28");

    assertThat(units.values())
        .extracting(Unit::group)
        .containsExactly("GROUP_C", "GROUP_C", "GROUP_C", "GROUP_D");
    assertThat(units.get("A").name()).isEqualTo("Satu");
  }

  @ParameterizedTest
  @CsvSource({",,false", "B,,true", ",2026-11-27,true", ",2026-11-28,false", ",2026-11-29,false"})
  void isOverAfterItsLastDayOrWithASuccessor(String successor, LocalDate until, boolean over) {
    assertThat(new Life(until, successor).isOver(LocalDate.parse("2026-11-28"))).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A,Satu,GROUP_A,,X,|naskah.life.successor|X;A",
        "A,Satu,GROUP_A,,A,|naskah.life.circle|A;A",
        "A,Satu,GROUP_A,,B,2026-11-28;B,Dua,GROUP_B,,,|naskah.life.both|A",
        "A,Satu,GROUP_A,,,28-11-2026|naskah.date.cell|until;28-11-2026"
      })
  void mistakesAreNamed(String lines, String key, String arguments) {
    assertThat(problems(ConfigurationFiles.UNITS, UNITS + lines.replace(';', '\n')))
        .contains(Messages.text(key, (Object[]) arguments.split(";")));
  }

  @Test
  void headingMayLackTheColumnsAndMustNotHaveOthers() {
    assertThat(problems(ConfigurationFiles.UNITS, "code,name,group,parent,until\nA,Satu,GROUP_A,"))
        .isEqualTo("[]");
    for (String heading : List.of("x", "until,until", "successor,x")) {
      String line = "code,name,group,parent," + heading;
      assertThat(problems(ConfigurationFiles.UNITS, line + "\n"))
          .contains(
              Messages.text(
                  "naskah.csv.heading", "code,name,group,parent[,successor][,until]", line));
    }
  }

  @Test
  void holdersOfTheSuccessorHoldThePosition() {
    Positions positions =
        read(
            ConfigurationFiles.POSITIONS,
            """
                code,name,unit,holder,from,until,successor
                OLD,Lama,A,budi,,2026-01-31,
                OLD,Lama,A,,2026-02-01,,NEW
                NEW,Baru,A,siti,,,
                """,
            new Problems("positions.csv"));

    assertThat(positions.byCode().get("OLD").holder(LocalDate.parse("2026-11-28")))
        .contains("siti");
  }

  private static Map<String, Unit> units(String lines) {
    Problems problems = new Problems("units.csv");
    Map<String, Unit> units = read(ConfigurationFiles.UNITS, UNITS + lines, problems);
    assertThat(problems.found()).isEmpty();
    return units;
  }

  /** The problems, with their texts. */
  private static String problems(ConfiguredFile<?> file, String text) {
    Problems problems = new Problems(file.fileName());
    read(file, text, problems);
    return problems.found().toString();
  }

  private static <T> T read(ConfiguredFile<T> file, String text, Problems problems) {
    return ConfigurationReader.lenient()
        .read(file, text.getBytes(StandardCharsets.UTF_8), problems);
  }
}
