package id.naskah.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Life;
import id.naskah.configuration.ReadingRole;
import id.naskah.configuration.SecurityLevel;
import id.naskah.fake.PlainOffice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups read the letters of a level and unit by secrecy.csv. */
class RoleRightsTest {
  private static final String KABAG = "GROUP_NASKAH_POSITION_KABAG";
  private static final String KASUBAG = "GROUP_NASKAH_POSITION_KASUBAG";

  private static PlainOffice office() {
    // The positions are those of the first unit.
    return new PlainOffice()
        .unit("UMUM")
        .unit("KEU")
        .position("KABAG", Life.OPEN)
        .position("KASUBAG", Life.OPEN)
        .position("LAMA", new Life(null, "KABAG"));
  }

  private static List<String> groups(Configuration office, String level, String unit) {
    return new RoleRights(office)
        .of(SecurityLevel.of(level).orElseThrow(), unit).stream()
            .map(right -> right.authority() + " " + right.permission())
            .sorted()
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "HEAD, GROUP_NASKAH_POSITION_KABAG Collaborator",
    "UNIT, GROUP_UMUM Collaborator",
    "REGISTRARS, GROUP_REGISTRARS Collaborator",
    "MANAGERS, GROUP_MANAGERS Consumer",
    "APPROVERS, GROUP_APPROVERS Consumer"
  })
  void eachRoleIsAGroup(ReadingRole role, String group) {
    Configuration office = office().secrecy("restricted", "*", null, role).done();

    assertThat(groups(office, "restricted", "UMUM")).containsExactly(group);
  }

  @Test
  void handlersHoldAnyPositionThatIsInUse() {
    Configuration office = office().secrecy("secret", "*", null, ReadingRole.HANDLERS).done();

    assertThat(groups(office, "secret", "UMUM"))
        .containsExactly(KABAG + " Collaborator", KASUBAG + " Collaborator");
    assertThat(groups(office, "secret", "KEU")).isEmpty();
  }

  @Test
  void aUnitsOwnLineCountsAlone() {
    Configuration office =
        office()
            .secrecy("secret", "*", "GROUP_PERSANDIAN", ReadingRole.UNIT)
            .secrecy("secret", "KEU", null, ReadingRole.MANAGERS)
            .done();

    assertThat(groups(office, "secret", "KEU")).containsExactly("GROUP_MANAGERS Consumer");
    assertThat(groups(office, "secret", "UMUM"))
        .containsExactly("GROUP_PERSANDIAN Consumer", "GROUP_UMUM Collaborator");
  }

  @Test
  void whereNoLineSaysAnythingNobodyReadsByRole() {
    assertThat(groups(office().done(), "topSecret", "UMUM")).isEmpty();
  }

  @Test
  void lettersOfAUnitThatMergedAreItsSuccessors() {
    Configuration office =
        office()
            .unit("LAMA", null, new Life(null, "UMUM"))
            .secrecy("restricted", "*", null, ReadingRole.HEAD)
            .done();

    assertThat(groups(office, "restricted", "LAMA")).containsExactly(KABAG + " Collaborator");
  }
}
