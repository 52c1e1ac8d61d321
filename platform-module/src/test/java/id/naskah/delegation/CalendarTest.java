package id.naskah.delegation;

import static id.naskah.delegation.Mandate.Basis.HOLDER;
import static id.naskah.delegation.Mandate.Basis.PLH;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationService;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.cmr.security.PersonService;
import org.junit.jupiter.api.Test;

/** Who acts follows the office's calendar, to the moment, and nothing has to be switched. */
@AlfrescoTest
class CalendarTest {
  private final Acting acting;
  private final Repository repository;

  CalendarTest(Repository repository) {
    this.repository = repository;
    this.acting = new Acting(repository);
  }

  /** Midnight in Makassar is 16:00 in UTC; the days lie on both sides of the year's end. */
  @Test
  void aSubstituteActsFromTheFirstMomentToTheLast() throws Exception {
    acting.at(Acting.BEFORE, () -> acting.plan(acting.holder, acting.absent, acting.budi));
    Map<String, Boolean> moments =
        Map.of(
            "2030-12-29T15:59:59.999Z", false,
            "2030-12-29T16:00:00Z", true,
            "2030-12-31T15:59:59.999Z", true,
            "2030-12-31T16:00:00Z", true,
            "2031-01-02T15:59:59.999Z", true,
            "2031-01-02T16:00:00Z", false);

    for (Map.Entry<String, Boolean> moment : moments.entrySet()) {
      acting.at(
          Instant.parse(moment.getKey()),
          () -> {
            acting.tick();
            boolean acts = moment.getValue();
            assertThat(acting.bases(acting.budi))
                .as(moment.getKey())
                .isEqualTo(acts ? Set.of(PLH) : Set.of());
            assertThat(acting.bases(acting.holder)).containsExactly(HOLDER);
            assertThat(acting.members())
                .as(moment.getKey())
                .isEqualTo(acts ? Set.of(acting.holder, acting.budi) : Set.of(acting.holder));
            return null;
          });
    }
  }

  @Test
  void holdersFollowEachOtherOnTheDay() throws Exception {
    acting.dropPosition();
    acting.office.addPositions(
        acting.line(acting.position, acting.holder, "", "2031-06-30"),
        acting.line(acting.position, acting.sri, "2031-07-02", ""));

    assertHolder("2031-06-30T15:59:59.999Z", acting.holder);
    assertHolder("2031-06-30T16:00:00Z", null);
    assertHolder("2031-07-01T16:00:00Z", acting.sri);
  }

  private void assertHolder(String moment, String holder) throws Exception {
    acting.at(
        Instant.parse(moment),
        () -> {
          acting.tick();
          assertThat(acting.members()).isEqualTo(holder == null ? Set.of() : Set.of(holder));
          for (String user : new String[] {acting.holder, acting.sri}) {
            assertThat(acting.bases(user))
                .isEqualTo(user.equals(holder) ? Set.of(HOLDER) : Set.of());
          }
          return null;
        });
  }

  @Test
  void aSavedFileIsInForceAtOnce() {
    assertThat(acting.members()).containsExactly(acting.holder);

    acting.office.save(
        ConfigurationFiles.POSITIONS,
        acting
            .office
            .read(ConfigurationFiles.POSITIONS)
            .replace(acting.holder, acting.sri)
            .replace("Kepala " + acting.position, "Ketua"));

    assertThat(acting.members()).containsExactly(acting.sri);
    assertThat(title(PositionGroups.holdersOf(acting.position))).isEqualTo("Ketua");
  }

  private String title(String group) {
    return repository.inTransactionAs(
        "admin", () -> repository.services().getAuthorityService().getAuthorityDisplayName(group));
  }

  @Test
  void aPositionThatIsGoneHasNobody() {
    acting.dropPosition();

    assertThat(acting.members()).isEmpty();
  }

  @Test
  void othersGroupsAreLeftAlone() throws Exception {
    String other = repository.createGroup("NASKAH_POSITIONS_OF_OTHERS", acting.sri);

    acting.on(LocalDate.parse("2032-01-01"), () -> tickOnce());

    assertThat(acting.members(other)).contains(acting.sri);
  }

  @Test
  void aDeletedHolderIsNoReasonToStop() throws Exception {
    acting.at(Acting.BEFORE, () -> acting.plan(acting.holder, acting.absent, acting.budi));
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPersonService().deletePerson(acting.holder);
          return null;
        });
    try {
      acting.on(
          Acting.FROM,
          () -> {
            acting.tick();
            assertThat(acting.members()).containsExactly(acting.budi);
            return null;
          });
    } finally {
      acting.vacatePosition();
    }
  }

  /** What was synchronised is not remembered across a restart. */
  @Test
  void afterARestartTheGroupsCatchUp() throws Exception {
    acting.at(Acting.BEFORE, () -> acting.plan(acting.holder, acting.absent, acting.budi));
    assertThat(acting.members()).containsExactly(acting.holder);
    PositionGroups restarted =
        new PositionGroups(
            repository.bean(SubstitutionTable.class),
            new AuthorityGroups(
                repository.bean("authorityService", AuthorityService.class),
                repository.bean("personService", PersonService.class)),
            new SubstituteAccess(
                acting.office.sql(), repository.bean("permissionService", PermissionService.class)),
            repository.bean(ConfigurationService.class),
            repository.bean("naskah.Transactions", Transactions.class),
            repository.bean(OfficeClock.class));

    acting.on(
        Acting.UNTIL,
        () -> {
          restarted.run();
          assertThat(acting.members()).containsExactlyInAnyOrder(acting.holder, acting.budi);
          return null;
        });
  }

  private Void tickOnce() {
    acting.tick();
    return null;
  }
}
