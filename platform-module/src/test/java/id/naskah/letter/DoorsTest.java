package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same number, place and refusals whether a letter comes by service, node or CMIS. */
@AlfrescoTest
@OwnOffice
class DoorsTest {
  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final NodeRef anywhere;

  DoorsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.anywhere = repository.cleanFolder();
    PermissionService permissions = repository.services().getPermissionService();
    repository.inTransactionAs(
        "admin",
        () -> {
          permissions.setPermission(anywhere, office.clerkA(), PermissionService.CONTRIBUTOR, true);
          return null;
        });
  }

  @Test
  void oneSeriesForAllDoors() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.RECEIVED_DATE, Office.day("2026-05-03"));

    NodeRef first = office.register(office.clerkA(), letter);
    NodeRef second = doors.letter(office.clerkA(), anywhere, letter);
    NodeRef third = Doors.made(cmis(letter));

    int number = 0;
    for (NodeRef each : List.of(first, second, third)) {
      number++;
      assertThat(office.properties(each))
          .containsEntry(LetterModel.AGENDA_NUMBER, number)
          .containsEntry(LetterModel.AGENDA_YEAR, 2026)
          .containsEntry(LetterModel.SERIES, office.unitA() + "/incoming")
          .containsEntry(LetterModel.STATUS, "open")
          .containsEntry(LetterModel.URGENCY, "ordinary")
          .containsEntry(LetterModel.SECURITY, "ordinary");
      assertThat((String) office.property(each, ContentModel.PROP_NAME))
          .startsWith("000" + number + " Undangan rapat koordinasi");
      assertThat(office.place(each))
          .isEqualTo("Correspondence/" + office.unitA() + "/2026/incoming/05");
      assertThat(row(each)).containsEntry("agenda_number", number).containsEntry("status", "open");
    }
  }

  @Test
  void outgoingLetterGetsItsNumber() {
    Map<QName, Serializable> letter = office.outgoing(office.unitA());
    letter.put(LetterModel.LETTER_DATE, Office.day("2026-07-09"));

    for (NodeRef each :
        List.of(doors.letter(office.clerkA(), anywhere, letter), Doors.made(cmis(letter)))) {
      Object serial = office.property(each, LetterModel.AGENDA_NUMBER);
      assertThat(office.property(each, LetterModel.LETTER_NUMBER))
          .isEqualTo("000.8.3.3/" + serial + "/" + office.unitA() + "/VII/2026");
    }
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("INVALID subject naskah.missing", LetterModel.SUBJECT, ""),
        wrong("INVALID subject naskah.text.tooLong", LetterModel.SUBJECT, "x".repeat(1001)),
        wrong("INVALID subject naskah.text.control", LetterModel.SUBJECT, "a\tb"),
        wrong("INVALID kind naskah.kind.unknown", LetterModel.KIND, "note"),
        wrong("INVALID kind naskah.missing", LetterModel.KIND, " "),
        wrong("INVALID unit naskah.unit.unknown", LetterModel.UNIT, "NOWHERE"),
        wrong(
            "INVALID classification naskah.classification.unknown",
            LetterModel.CLASSIFICATION,
            "999"),
        wrong("INVALID urgency naskah.choice", LetterModel.URGENCY, "now"),
        wrong("INVALID security naskah.choice", LetterModel.SECURITY, "high"),
        wrong("INVALID direction naskah.choice", LetterModel.DIRECTION, "sideways"),
        wrong(
            "INVALID receivedDate naskah.date.range",
            LetterModel.RECEIVED_DATE,
            Office.day("2999-01-01")),
        wrong(
            "INVALID letterDate naskah.date.range",
            LetterModel.LETTER_DATE,
            Office.day("1899-12-31")),
        wrong(
            "INVALID senderOrganisation naskah.sender.missing",
            LetterModel.SENDER_ORGANISATION,
            ""),
        wrong(
            "INVALID letterNumber naskah.text.tooLong", LetterModel.LETTER_NUMBER, "x".repeat(256)),
        wrong("INVALID summary naskah.text.tooLong", LetterModel.SUMMARY, "x".repeat(10_001)),
        wrong(
            "INVALID copyTo naskah.text.tooLong",
            LetterModel.COPY_TO,
            new ArrayList<>(List.of("x".repeat(301)))),
        wrong("CONFLICT status naskah.status.step", LetterModel.STATUS, "settled"),
        wrong("CONFLICT status naskah.status.step", LetterModel.STATUS, "void"));
  }

  private static Arguments wrong(String saying, QName name, Serializable value) {
    return Arguments.of(saying, name, value);
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesTheSame(String saying, QName name, Serializable value) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(name, value);

    if (!name.equals(LetterModel.STATUS)) {
      assertThat(Refused.saying(() -> office.register(office.clerkA(), letter))).isEqualTo(saying);
    }
    assertThat(Refused.saying(() -> doors.letter(office.clerkA(), anywhere, letter)))
        .isEqualTo(saying);
    var answer = cmis(letter);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("constraint");
    assertThat(children()).isEmpty();
  }

  @Test
  void outgoingNeedsRecipients() {
    Map<QName, Serializable> letter = office.outgoing(office.unitA());
    for (Serializable none : new Serializable[] {"", " ", new ArrayList<>(List.of("")), null}) {
      letter.put(LetterModel.RECIPIENTS, none);

      assertThat(Refused.saying(() -> doors.letter(office.clerkA(), anywhere, letter)))
          .isEqualTo("INVALID recipients naskah.missing");
    }
  }

  @Test
  void otherUnitIsForbiddenOnEveryDoor() {
    Map<QName, Serializable> letter = office.incoming(office.unitB());

    assertThat(Refused.saying(() -> office.register(office.clerkA(), letter)))
        .isEqualTo("FORBIDDEN  naskah.unit.notYours");
    assertThat(Refused.saying(() -> doors.letter(office.clerkA(), anywhere, letter)))
        .isEqualTo("FORBIDDEN  naskah.unit.notYours");
    assertThat(cmis(letter).statusCode()).isEqualTo(409);
    NodeRef theirs = office.register(office.clerkB(), letter);
    assertThat(
            repository
                .http(office.clerkA())
                .get(
                    "/api/-default-/public/cmis/versions/1.1/browser/root?objectId="
                        + theirs.getId())
                .statusCode())
        .isIn(401, 403, 404);
  }

  @Test
  void systemFieldsAreNotForClients() {
    for (QName name : List.of(LetterModel.SERIES, LetterModel.VOIDED_BY)) {
      Map<QName, Serializable> made = office.incoming(office.unitA());
      made.put(name, "x");
      assertThat(Refused.saying(() -> doors.letter(office.clerkA(), anywhere, made)))
          .isEqualTo("CONFLICT " + name.getLocalName() + " naskah.set.bySystem");
    }
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    assertThat(Refused.saying(() -> change(letter, LetterModel.SERIES, "other/incoming")))
        .isEqualTo("CONFLICT series naskah.set.bySystem");
    assertThat(Refused.saying(() -> change(letter, LetterModel.AGENDA_YEAR, 2020)))
        .isEqualTo("CONFLICT agendaYear naskah.set.bySystem");
    assertThat(Refused.saying(() -> change(letter, LetterModel.AGENDA_NUMBER, 7)))
        .isEqualTo("CONFLICT agendaNumber naskah.set.byNumber");
    assertThat(Refused.saying(() -> change(letter, LetterModel.UNIT, office.unitB())))
        .isEqualTo("CONFLICT unit naskah.set.byNumber");
    assertThat(
            doors
                .cmisUpdate(office.clerkA(), letter, Map.of(LetterModel.DIRECTION, "outgoing"))
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void cmisChangesALetter() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));

    var answer =
        doors.cmisUpdate(
            office.clerkA(),
            letter,
            Map.of(LetterModel.STATUS, "settled", LetterModel.SUMMARY, "Hadir"));

    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    assertThat(row(letter)).containsEntry("status", "settled");
  }

  private java.net.http.HttpResponse<String> cmis(Map<QName, Serializable> letter) {
    return doors.cmisCreate(
        office.clerkA(), anywhere, "D:nsk:letter", repository.unique("scan") + ".pdf", letter);
  }

  private Void change(NodeRef letter, QName name, Serializable value) {
    office.change(office.clerkA(), letter, Map.of(name, value));
    return null;
  }

  private List<?> children() {
    return repository.inTransactionAs(
        "admin", () -> repository.services().getNodeService().getChildAssocs(anywhere));
  }

  private Map<String, Object> row(NodeRef letter) {
    return office.sql().queryForMap("SELECT * FROM naskah_letter WHERE uuid = ?", letter.getId());
  }
}
