package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.SignedIn;
import id.naskah.platform.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who keeps records, and who approves: an administrator does the one, not the other. */
class RecordsRolesTest {
  private final RecordsRoles roles = Keepers.roles();

  @AfterEach
  void leave() {
    SignedIn.end();
  }

  @ParameterizedTest
  @CsvSource({
    // user, keeps, approves, either, keeps or registers
    "manager, true, false, true, true",
    "approver, false, true, true, false",
    "both, true, true, true, true",
    "admin, true, false, true, true",
    "registrar, false, false, false, true",
    "stranger, false, false, false, false"
  })
  void whoMayWhat(
      String user, boolean keeps, boolean approves, boolean either, boolean keepsOrRegisters) {
    SignedIn.begin(user);

    assertThat(roles.isManager()).isEqualTo(keeps);
    assertThat(roles.isApprover()).isEqualTo(approves);
    assertThat(passes(roles::requireManager, "naskah.records.notManager")).isEqualTo(keeps);
    assertThat(passes(roles::requireApprover, "naskah.records.notApprover")).isEqualTo(approves);
    assertThat(passes(roles::requireEither, "naskah.records.notManager")).isEqualTo(either);
    assertThat(passes(roles::requireManagerOrRegistrar, "naskah.records.notManager"))
        .isEqualTo(keepsOrRegisters);
  }

  private static boolean passes(Runnable require, String key) {
    try {
      require.run();
      return true;
    } catch (RuleViolation e) {
      assertThat(e.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);
      assertThat(e.key()).isEqualTo(key);
      return false;
    }
  }
}
