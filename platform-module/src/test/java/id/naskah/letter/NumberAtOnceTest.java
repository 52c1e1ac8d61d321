package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.configuration.NumberTemplate;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.numbering.IssuedNumber;
import id.naskah.numbering.NumberingService;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter is made with its number where nobody else has the series; that changes no rule. */
@AlfrescoTest
@OwnOffice
class NumberAtOnceTest {
  private static final int LIMIT_SECONDS = 180;

  private final Repository repository;
  private final Office office;
  private final NodeService nodes;
  private final LetterService service;

  NumberAtOnceTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.nodes = repository.services().getNodeService();
    this.service = repository.bean(LetterService.class);
  }

  @BeforeEach
  void seriesHasBegun() {
    assertThat(number(asClerk(() -> register(incoming())))).isEqualTo(1);
    assertThat(number(asClerk(() -> register(outgoing())))).isEqualTo(1);
  }

  @Test
  void idleSeriesNumbersAtOnce() {
    NodeRef letter =
        asClerk(
            () -> {
              NodeRef made = register(incoming());
              assertThat(nodes.getProperty(made, LetterModel.AGENDA_NUMBER)).isEqualTo(2);
              assertThat(nodes.getProperty(made, ContentModel.PROP_NAME))
                  .isEqualTo("0002 Undangan rapat koordinasi.pdf");
              return made;
            });

    assertThat(office.properties(letter))
        .containsEntry(LetterModel.SERIES, office.unitA() + "/incoming")
        .containsEntry(LetterModel.AGENDA_NUMBER, 2);
    assertThat(
            repository.inTransactionAs(
                "admin", () -> nodes.hasAspect(letter, LetterModel.ASPECT_NUMBERED)))
        .isTrue();
    assertThat(row(letter)).containsEntry("agenda_number", 2).containsEntry("status", "open");
    assertThat(ledger("incoming")).containsExactly(1, 2);
  }

  @Test
  void printedNumberComesWithIt() {
    String text =
        asClerk(() -> (String) nodes.getProperty(register(outgoing()), LetterModel.LETTER_NUMBER));

    assertThat(text).startsWith("000.8.3.3/2/" + office.unitA() + "/");
    assertThat(ledger("outgoing")).containsExactly(1, 2);
  }

  @Test
  void busySeriesIsNotWaitedForBeforeTheEnd() {
    CompletableFuture<NodeRef> other = new CompletableFuture<>();
    CompletableFuture<Void> made = new CompletableFuture<>();
    NodeRef first =
        asClerk(
            () -> {
              NodeRef letter = register(incoming());
              other.completeAsync(
                  () ->
                      asClerk(
                          () -> {
                            NodeRef second = register(incoming());
                            assertThat(nodes.getProperty(second, LetterModel.AGENDA_NUMBER))
                                .isNull();
                            made.complete(null);
                            return second;
                          }));
              CompletableFuture.anyOf(made, other).get(LIMIT_SECONDS, TimeUnit.SECONDS);
              return letter;
            });

    assertThat(number(first)).isEqualTo(2);
    assertThat(number(other.orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS).join())).isEqualTo(3);
  }

  @Test
  void oneTransactionIsNotInItsOwnWay() {
    List<Serializable> numbers =
        asClerk(
            () ->
                List.of(
                    nodes.getProperty(register(incoming()), LetterModel.AGENDA_NUMBER),
                    nodes.getProperty(register(incoming()), LetterModel.AGENDA_NUMBER)));

    assertThat(numbers).containsExactly(2, 3);
  }

  /** Another node of a cluster holds the row; that nobody here does is not enough. */
  @Test
  void heldByAnotherNodeItIsNotWaitedFor() throws Exception {
    try (Connection other =
        DriverManager.getConnection(
            System.getProperty("db.url"),
            System.getProperty("db.username"),
            System.getProperty("db.password"))) {
      other.setAutoCommit(false);
      try (PreparedStatement lock =
          other.prepareStatement("SELECT id FROM naskah_series WHERE name = ? FOR UPDATE")) {
        lock.setString(1, office.unitA() + "/incoming");
        lock.executeQuery();
      }
      NodeRef letter =
          asClerk(
              () -> {
                NodeRef made = register(incoming());
                assertThat(nodes.getProperty(made, LetterModel.AGENDA_NUMBER)).isNull();
                other.rollback();
                return made;
              });
      assertThat(number(letter)).isEqualTo(2);
    }
  }

  @Test
  void takenNameIsLeftToItsFile() {
    NodeRef first = asClerk(() -> register(incoming()));
    NodeRef folder =
        repository.inTransactionAs("admin", () -> nodes.getPrimaryParent(first).getParentRef());
    new Doors(repository)
        .node(
            "admin",
            folder,
            ContentModel.TYPE_CONTENT,
            "0003 Undangan rapat koordinasi.pdf",
            Map.of());

    assertThat(office.property(asClerk(() -> register(incoming())), ContentModel.PROP_NAME))
        .isEqualTo("0003 Undangan rapat koordinasi (2).pdf");
  }

  @Test
  void refusedLetterGivesItsNumberBack() {
    Map<QName, Serializable> wrong = incoming();
    wrong.put(LetterModel.VOIDED_BY, "x");

    assertThat(Refused.saying(() -> asClerk(() -> register(wrong))))
        .isEqualTo("CONFLICT voidedBy naskah.set.bySystem");
    Serializable atOnce =
        asClerk(() -> nodes.getProperty(register(incoming()), LetterModel.AGENDA_NUMBER));
    assertThat(atOnce).isEqualTo(2);
  }

  @Test
  void numberWithoutItsLetterIsNotCommitted() {
    NodeRef none = new NodeRef("workspace://SpacesStore/" + UUID.randomUUID());
    NumberTemplate.Values values =
        new LetterValues(received(), repository.bean(OfficeClock.class)).forNumber("X");

    assertThatThrownBy(
            () ->
                asClerk(
                    () -> {
                      IssuedNumber number =
                          repository
                              .bean(NumberingService.class)
                              .issueIfFree(values, none.getId())
                              .orElseThrow();
                      FreshNumbers.add(none, number);
                      return number;
                    }))
        .hasStackTraceContaining("has no letter");
    assertThat(ledger("incoming")).containsExactly(1);
  }

  private Map<QName, Serializable> received() {
    Map<QName, Serializable> letter = incoming();
    OfficeClock clock = repository.bean(OfficeClock.class);
    letter.put(LetterModel.RECEIVED_DATE, clock.toDate(clock.today()));
    return letter;
  }

  private Map<QName, Serializable> incoming() {
    return office.incoming(office.unitA());
  }

  private Map<QName, Serializable> outgoing() {
    return office.outgoing(office.unitA());
  }

  private NodeRef register(Map<QName, Serializable> letter) {
    return service.register(letter, "scan.pdf", List.of(), List.of());
  }

  private Object number(NodeRef letter) {
    return office.property(letter, LetterModel.AGENDA_NUMBER);
  }

  private Map<String, Object> row(NodeRef letter) {
    return office.sql().queryForMap("SELECT * FROM naskah_letter WHERE uuid = ?", letter.getId());
  }

  private List<Integer> ledger(String direction) {
    return office
        .sql()
        .queryForList(
            "SELECT serial FROM naskah_number n JOIN naskah_series s ON s.id = n.series_id"
                + " WHERE s.name = ? AND event = 'issued' ORDER BY serial",
            Integer.class,
            office.unitA() + "/" + direction);
  }

  private <T> T asClerk(Callable<T> work) {
    return repository.inTransactionAs(office.clerkA(), work);
  }
}
