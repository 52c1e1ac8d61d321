package id.naskah.rest.letter;

import id.naskah.configuration.OfficeZone;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Download;
import id.naskah.search.LetterSheet;
import id.naskah.table.SheetFile;
import id.naskah.table.SheetFormat;
import java.io.IOException;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /lists/letters/content}: a whole list of letters, as {@code /letters} has it, as a file.
 */
@EntityResource(name = "lists", title = "Lists as files")
public class ListsResource implements BinaryResourceAction.Read {
  private static final String LETTERS = "letters";

  private final Answers answers;
  private final LetterSheet sheet;
  private final OfficeClock clock;
  private final OfficeZone zone;

  public ListsResource(Answers answers, LetterSheet sheet, OfficeClock clock, OfficeZone zone) {
    this.answers = answers;
    this.sheet = sheet;
    this.clock = clock;
    this.zone = zone;
  }

  /** The list as CSV or XLSX. */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String list, Parameters parameters) {
    return answers.reading(
        () -> {
          if (!LETTERS.equals(list)) {
            throw RuleViolation.notFound("list", list);
          }
          return write(
              LetterQuestion.of(parameters), SheetFormat.of(parameters.getParameter("format")));
        });
  }

  private BinaryResource write(LetterQuestion question, SheetFormat format) throws IOException {
    return Download.made(
        "list",
        format.code(),
        format.mimeType(),
        out -> {
          try (SheetFile rows = format.begin(out, LetterSheet.headings(), zone.get())) {
            if (question.term() == null) {
              sheet.list(question.query(0, 1), rows::take);
            } else {
              sheet.found(question.term(), question.query(0, 1), rows::take);
            }
          }
          return LETTERS + " " + clock.today() + "." + format.code();
        });
  }
}
