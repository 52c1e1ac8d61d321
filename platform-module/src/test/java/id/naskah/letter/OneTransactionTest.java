package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** However the writes of a transaction are cut up, the letter is judged as it stands at the end. */
@AlfrescoTest
@OwnOffice
class OneTransactionTest {
  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final NodeService nodes;
  private final LetterService service;

  OneTransactionTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.nodes = repository.services().getNodeService();
    this.service = repository.bean(LetterService.class);
  }

  @Test
  void createdAndChanged() {
    NodeRef letter =
        asClerk(
            () -> {
              NodeRef made = register(office.incoming(office.unitA()));
              nodes.setProperty(made, LetterModel.SUBJECT, "Lain");
              nodes.setProperty(made, LetterModel.URGENCY, "urgent");
              return made;
            });

    assertThat(office.properties(letter))
        .containsEntry(LetterModel.SUBJECT, "Lain")
        .containsEntry(LetterModel.AGENDA_NUMBER, 1);
    assertThat(row(letter)).containsEntry("urgency", "urgent");
  }

  @Test
  void whatWasNeverCheckedIsNoOldValue() {
    Map<QName, Serializable> wrong = office.incoming(office.unitA());
    wrong.put(LetterModel.KIND, "nonsense");
    NodeRef intake = office.intake(office.unitA());

    assertThat(
            Refused.saying(
                () ->
                    asClerk(
                        () -> {
                          NodeRef made =
                              nodes
                                  .createNode(
                                      intake,
                                      ContentModel.ASSOC_CONTAINS,
                                      LetterModel.TYPE_LETTER,
                                      LetterModel.TYPE_LETTER,
                                      draft(wrong))
                                  .getChildRef();
                          nodes.setProperty(made, LetterModel.STATUS, "open");
                          return made;
                        })))
        .isEqualTo("INVALID kind naskah.kind.unknown");
    NodeRef draft = doors.letter(office.clerkA(), intake, draft(wrong));
    assertThat(Refused.saying(() -> change(draft, Map.of(LetterModel.STATUS, "open"))))
        .isEqualTo("INVALID kind naskah.kind.unknown");
  }

  @Test
  void severalLetters() {
    List<NodeRef> letters =
        asClerk(
            () ->
                List.of(
                    register(office.incoming(office.unitA())),
                    register(office.outgoing(office.unitA())),
                    register(office.incoming(office.unitA()))));

    assertThat(letters.stream().map(l -> office.property(l, LetterModel.AGENDA_NUMBER)))
        .containsExactly(1, 1, 2);
  }

  @Test
  void oneWrongLetterTakesTheOthersAlong() {
    assertThat(
            Refused.saying(
                () ->
                    asClerk(
                        () -> {
                          register(office.incoming(office.unitA()));
                          return register(office.incoming(office.unitB()));
                        })))
        .isEqualTo("FORBIDDEN  naskah.unit.notYours");
    assertThat(
            office.property(
                asClerk(() -> register(office.incoming(office.unitA()))),
                LetterModel.AGENDA_NUMBER))
        .isEqualTo(1);
  }

  @Test
  void refusalIsNotTriedAgain() {
    AtomicInteger times = new AtomicInteger();
    NodeRef letter = asClerk(() -> register(office.incoming(office.unitA())));

    assertThat(
            Refused.saying(
                () ->
                    asClerk(
                        () -> {
                          times.incrementAndGet();
                          nodes.setProperty(letter, LetterModel.KIND, "nonsense");
                          return null;
                        })))
        .isEqualTo("INVALID kind naskah.kind.unknown");
    assertThat(times).hasValue(1);
  }

  @Test
  void draftHoldsOnlyWhatCanBeKept() {
    NodeRef intake = office.intake(office.unitA());
    for (QName name : List.of(LetterModel.KIND, LetterModel.UNIT, LetterModel.CLASSIFICATION)) {
      Map<QName, Serializable> draft = draft(Map.of(name, "x".repeat(61)));
      assertThat(Refused.saying(() -> doors.letter(office.clerkA(), intake, draft)))
          .isEqualTo("INVALID " + name.getLocalName() + " naskah.text.tooLong");
    }
    assertThat(
            Refused.saying(
                () ->
                    doors.letter(
                        office.clerkA(), intake, draft(Map.of(LetterModel.DIRECTION, "sideways")))))
        .isEqualTo("INVALID direction naskah.choice");
  }

  @Test
  void blanksAreNothing() {
    Map<QName, Serializable> letter = new HashMap<>(office.incoming(office.unitA()));
    for (QName name :
        List.of(
            LetterModel.LETTER_NUMBER,
            LetterModel.SENDER_NAME,
            LetterModel.URGENCY,
            LetterModel.SECURITY,
            LetterModel.CLASSIFICATION,
            LetterModel.SUMMARY,
            LetterModel.STATUS,
            LetterModel.RECIPIENTS,
            LetterModel.COPY_TO)) {
      letter.put(name, "");
    }

    NodeRef node = doors.letter(office.clerkA(), office.intake(office.unitA()), letter);

    assertThat(office.properties(node))
        .containsEntry(LetterModel.STATUS, "open")
        .containsEntry(LetterModel.URGENCY, "ordinary")
        .containsEntry(LetterModel.SECURITY, "ordinary");
    for (QName name :
        List.of(
            LetterModel.LETTER_NUMBER,
            LetterModel.SENDER_NAME,
            LetterModel.CLASSIFICATION,
            LetterModel.SUMMARY,
            LetterModel.RECIPIENTS)) {
      assertThat(office.property(node, name)).as(name.getLocalName()).isNull();
    }
  }

  @Test
  void ownerIsListedHoweverLongTheName() {
    NodeRef letter = asClerk(() -> register(office.incoming(office.unitA())));
    for (String owner : List.of(office.clerkB(), "x".repeat(300))) {
      repository.inTransactionAs(
          "admin",
          () -> {
            repository.services().getOwnableService().setOwner(letter, owner);
            return null;
          });
      assertThat(owner).startsWith((String) row(letter).get("owner"));
    }
  }

  @Test
  void longNamesFitTheirKeys() {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SENDER_ORGANISATION, "ß".repeat(300));
    letter.put(LetterModel.LETTER_NUMBER, "ß".repeat(255));

    assertThat(asClerk(() -> register(letter))).isNotNull();
  }

  @Test
  void letterOutlivesItsKind() {
    String kinds = office.read(ConfigurationFiles.KINDS);
    office.save(ConfigurationFiles.KINDS, kinds + "petition,Petition,Permohonan,incoming\n");
    Map<QName, Serializable> values = office.incoming(office.unitA());
    values.put(LetterModel.KIND, "petition");
    NodeRef letter = asClerk(() -> register(values));
    // While it is open its kind stays in the file.
    change(letter, Map.of(LetterModel.STATUS, "settled"));
    office.save(ConfigurationFiles.KINDS, kinds);

    assertThat(Refused.saying(() -> asClerk(() -> register(values))))
        .isEqualTo("INVALID kind naskah.kind.unknown");
    change(letter, Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    assertThat(row(letter)).containsEntry("status", "void");
  }

  @Test
  void letterOutlivesItsUnit() {
    NodeRef letter =
        repository.inTransactionAs(
            office.clerkB(), () -> register(office.incoming(office.unitB())));
    office.change(office.clerkB(), letter, Map.of(LetterModel.STATUS, "settled"));
    String units = office.read(ConfigurationFiles.UNITS);
    office.save(ConfigurationFiles.UNITS, units.replaceAll("(?m)^" + office.unitB() + ",.*\n", ""));

    office.change(
        office.clerkB(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    assertThat(row(letter)).containsEntry("status", "void");
  }

  private static Map<QName, Serializable> draft(Map<QName, Serializable> values) {
    Map<QName, Serializable> draft = new HashMap<>(values);
    draft.put(LetterModel.STATUS, "draft");
    return draft;
  }

  private NodeRef register(Map<QName, Serializable> letter) {
    return service.register(letter, null, List.of(), List.of());
  }

  private Void change(NodeRef letter, Map<QName, Serializable> values) {
    office.change(office.clerkA(), letter, values);
    return null;
  }

  private <T> T asClerk(Callable<T> work) {
    return repository.inTransactionAs(office.clerkA(), work);
  }

  private Map<String, Object> row(NodeRef letter) {
    return office.sql().queryForMap("SELECT * FROM naskah_letter WHERE uuid = ?", letter.getId());
  }
}
