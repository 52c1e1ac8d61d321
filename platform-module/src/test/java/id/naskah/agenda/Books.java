package id.naskah.agenda;

import id.naskah.Office;
import id.naskah.configuration.Direction;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;

/** The incoming agenda book of unit A of an office, as its clerk and others see it. */
final class Books {
  static final YearMonth JUNE = YearMonth.of(2024, 6);
  static final YearMonth JULY = YearMonth.of(2024, 7);

  private final Repository repository;
  private final Office office;
  private final AgendaService service;

  Books(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
    this.service = repository.bean(AgendaService.class);
  }

  NodeRef received(String day) {
    return received(day, Map.of());
  }

  NodeRef received(String day, Map<QName, Serializable> more) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.RECEIVED_DATE, Office.day(day));
    letter.put(LetterModel.LETTER_DATE, Office.day("2024-05-30"));
    letter.putAll(more);
    return office.register(office.clerkA(), letter);
  }

  Book book(YearMonth month) {
    return Book.of(office.unitA(), Direction.INCOMING, month);
  }

  Book book(YearMonth first, YearMonth last) {
    return new Book(office.unitA(), Direction.INCOMING, first.atDay(1), last.atEndOfMonth());
  }

  List<BookRow> lines(String user, Book book) {
    return repository.inTransactionAs(
        user,
        () -> {
          List<BookRow> lines = new ArrayList<>();
          service.each(book, lines::add);
          return lines;
        });
  }

  List<BookRow> lines(YearMonth month) {
    return lines(office.clerkA(), book(month));
  }

  Closing close(YearMonth month) {
    return repository.inTransactionAs(
        office.clerkA(), () -> service.close(office.unitA(), Direction.INCOMING, month));
  }

  /** Nobody but administrators may read the letter any more. */
  void hide(NodeRef letter) {
    repository.inTransactionAs(
        "admin",
        () -> {
          PermissionService permissions = repository.services().getPermissionService();
          permissions.setInheritParentPermissions(letter, false);
          repository.services().getOwnableService().setOwner(letter, "admin");
          return null;
        });
  }

  /** How lines read: number, state, and what was corrected. */
  static List<String> said(List<BookRow> lines) {
    return lines.stream()
        .map(
            line ->
                line.number()
                    + " "
                    + line.state()
                    + (line.letter() == null ? "" : " letter")
                    + (line.isSigned() ? " signed" : "")
                    + line.corrections().stream()
                        .map(c -> " " + c.field() + " " + c.before() + " > " + c.after())
                        .reduce("", String::concat))
        .toList();
  }
}
