package id.naskah.rest.agenda;

import id.naskah.agenda.AgendaService;
import id.naskah.agenda.Book;
import id.naskah.agenda.BookFormat;
import id.naskah.agenda.BookPosition;
import id.naskah.agenda.BookPrinter;
import id.naskah.agenda.BookRow;
import id.naskah.agenda.Correction;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Names;
import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /agenda}: the lines of an agenda book, in the order of the numbers; as a file {@code
 * /agenda/{id}/content}.
 */
@EntityResource(name = "agenda", title = "Agenda book")
public class AgendaResource
    implements EntityResourceAction.Read<Entity>, BinaryResourceAction.Read {
  private final Answers answers;
  private final AgendaService service;
  private final AskedBook asked;
  private final BookPrinter printer;
  private final Names names;

  public AgendaResource(
      Answers answers, AgendaService service, AskedBook asked, BookPrinter printer, Names names) {
    this.answers = answers;
    this.service = service;
    this.asked = asked;
    this.printer = printer;
    this.names = names;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          Book book = asked.of(parameters::getParameter);
          BookPosition after = BookPosition.of(parameters.getParameter("after"));
          AgendaService.Page<BookRow> page = service.page(book, after, slice.skip(), slice.most());
          Map<String, Entity> known = new HashMap<>();
          return slice.answer(
              page.rows().stream().map(row -> entity(row, known)).toList(), page.hasMore(), null);
        });
  }

  /** The whole book as PDF, XLSX or CSV. */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    return answers.reading(() -> write(asked.ofId(id, parameters::getParameter), parameters));
  }

  private BinaryResource write(Book book, Parameters parameters) throws IOException {
    BookFormat format = BookFormat.of(parameters.getParameter("format"));
    return Download.made(
        "agenda", format.code(), format.mimeType(), out -> printer.write(book, format, out));
  }

  private Entity entity(BookRow row, Map<String, Entity> known) {
    BookRow.Cells cells = row.cells();
    return new Entity()
        .with("id", row.id())
        .with("series", row.series().id())
        .with("year", row.series().year())
        .with("number", row.number())
        .with("state", row.state())
        .with("letter", row.letter())
        .with("day", text(cells.day()))
        .with("letterNumber", cells.letterNumber())
        .with("letterDate", text(cells.letterDate()))
        .with("correspondent", cells.party())
        .with("subject", cells.subject())
        .with("kind", cells.kind())
        .with("reason", cells.reason())
        .with("enclosures", row.letter() == null || row.isGone() ? null : row.files())
        .with("passedOnTo", passedOnTo(row, known))
        .with("signed", row.isSigned())
        .with("gone", row.isGone() ? true : null)
        .with(
            "corrections",
            row.corrections().isEmpty()
                ? null
                : row.corrections().stream().map(AgendaResource::entity).toList());
  }

  private List<Entity> passedOnTo(BookRow row, Map<String, Entity> known) {
    return row.passedOnTo().isEmpty()
        ? null
        : row.passedOnTo().stream().map(to -> known.computeIfAbsent(to, this::recipient)).toList();
  }

  private Entity recipient(String written) {
    return new Entity()
        .with("id", written)
        .with("name", Recipient.parse(written).map(names::of).orElse(null));
  }

  static Entity entity(Correction correction) {
    return new Entity()
        .with("field", correction.field())
        .with("before", correction.before())
        .with("after", correction.after())
        .with("by", correction.by())
        .with("at", correction.at().toString());
  }

  private static String text(Object day) {
    return day == null ? null : day.toString();
  }
}
