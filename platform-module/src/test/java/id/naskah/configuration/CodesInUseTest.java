package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassOn;
import id.naskah.routing.RoutingService;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;

/** A code that something open refers to stays in its file; its successor gets what is open. */
@AlfrescoTest
class CodesInUseTest {
  private final Repository repository;
  private final Office office;

  CodesInUseTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @Test
  void renamingAUnitWithOpenLettersIsRefusedSayingWhatAndHowMany() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    passOn(letter, office.unitB());
    String before = now();

    String refusal =
        Refused.violation(
                () -> {
                  office.save(ConfigurationFiles.UNITS, without(office.unitB()));
                  return null;
                })
            .text();

    assertThat(refusal).contains("units.csv", office.unitB(), "1 open dispositions", "successor");
    assertThat(office.read(ConfigurationFiles.UNITS)).isEqualTo(before);
  }

  @Test
  void whatIsOpenGoesToTheSuccessorAndStaysUsableUnderTheOldName() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    // A third unit, so that the letter lies in neither of the two.
    Office third = new Office(repository);
    NodeRef elsewhere = third.register(third.clerkA(), third.incoming(third.unitA()));
    passOn(third.clerkA(), elsewhere, office.unitB());
    assertThat(mayRead(office.clerkA(), elsewhere)).isFalse();

    String before = now();
    office.save(ConfigurationFiles.UNITS, succeeded(office.unitB(), office.unitA()));
    try {
      assertThat(mayRead(office.clerkA(), elsewhere)).isTrue();
      assertThat(actsFor(office.clerkA())).contains(Recipient.unit(office.unitB()));
      assertThat(actsFor(office.clerkB())).doesNotContain(Recipient.unit(office.unitB()));
      assertThat(Refused.saying(() -> register(office.clerkA(), office.unitB())))
          .isEqualTo("INVALID unit naskah.life.succeeded");
      assertThat(Refused.saying(() -> passOn(letter, office.unitB())))
          .isEqualTo("INVALID assignees naskah.life.succeeded");
    } finally {
      office.save(ConfigurationFiles.UNITS, before);
    }
  }

  @Test
  void lettersOfAUnitThatEndedGoOnUntilTheyAreSettled() {
    NodeRef letter = register(office.clerkB(), office.unitB());
    String before = now();
    office.save(ConfigurationFiles.UNITS, ended(office.unitB(), "2020-01-31"));
    try {
      office.change(office.clerkB(), letter, Map.of(LetterModel.SUBJECT, "Diperbaiki"));
      office.change(office.clerkB(), letter, Map.of(LetterModel.STATUS, "settled"));
      assertThat(Refused.saying(() -> register(office.clerkB(), office.unitB())))
          .isEqualTo("INVALID unit naskah.life.over");
    } finally {
      office.save(ConfigurationFiles.UNITS, before);
    }
  }

  @Test
  void kindAndClassificationOfOpenLettersStay() {
    office.register(office.clerkA(), office.incoming(office.unitA()));
    for (ConfiguredFile<?> file :
        List.of(ConfigurationFiles.KINDS, ConfigurationFiles.CLASSIFICATION)) {
      String code = file == ConfigurationFiles.KINDS ? "invitation" : "005";
      String text = office.read(file).replaceAll("(?m)^" + code + ",.*\\R", "");
      assertThat(Refused.saying(() -> save(file, text)))
          .isEqualTo("INVALID " + file.fileName() + " naskah.invalid");
    }
  }

  @Test
  void formerHolderNeedsNoAccountAnyMore() {
    String positions = office.read(ConfigurationFiles.POSITIONS);
    String code = repository.unique("POS");
    String line = code + ",Kepala," + office.unitA() + ",gone." + code + ",2019-01-01,";
    office.save(
        ConfigurationFiles.POSITIONS, positions.stripTrailing() + "\n" + line + "2020-12-31\n");
    office.save(ConfigurationFiles.POSITIONS, positions);

    assertThat(
            Refused.saying(
                () ->
                    save(
                        ConfigurationFiles.POSITIONS,
                        positions.stripTrailing() + "\n" + line + "2099-12-31\n")))
        .isEqualTo("INVALID positions.csv naskah.invalid");
  }

  private Object save(ConfiguredFile<?> file, String text) {
    office.save(file, text);
    return null;
  }

  private NodeRef register(String user, String unit) {
    return office.register(user, office.incoming(unit));
  }

  private Object passOn(NodeRef letter, String unit) {
    return passOn(office.clerkA(), letter, unit);
  }

  private Object passOn(String user, NodeRef letter, String unit) {
    return repository.inTransactionAs(
        user,
        () ->
            repository
                .bean(RoutingService.class)
                .passOn(
                    letter,
                    new PassOn(
                        List.of(Recipient.unit(unit)),
                        List.of(),
                        List.of(),
                        "Mohon ditindaklanjuti",
                        null,
                        null,
                        null)));
  }

  private boolean mayRead(String user, NodeRef letter) {
    return repository.inTransactionAs(
        user,
        () ->
            repository
                    .bean("permissionService", PermissionService.class)
                    .hasPermission(letter, PermissionService.READ)
                == AccessStatus.ALLOWED);
  }

  private List<Recipient> actsFor(String user) {
    return repository.inTransactionAs(
        user,
        () -> repository.bean(Mandates.class).of(user).stream().map(Mandate::recipient).toList());
  }

  private String without(String unit) {
    return now().replaceAll("(?m)^" + unit + ",.*\\R?", "");
  }

  private String succeeded(String unit, String successor) {
    return with(unit, "," + successor + ",");
  }

  private String ended(String unit, String day) {
    return with(unit, ",," + day);
  }

  private String with(String unit, String columns) {
    return now()
        .replaceFirst("parent", "parent,successor,until")
        .replaceAll("(?m)^(" + unit + ",.*)$", "$1" + columns);
  }

  private String now() {
    return office.read(ConfigurationFiles.UNITS);
  }
}
