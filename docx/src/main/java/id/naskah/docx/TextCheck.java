package id.naskah.docx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Looks at the places in the text of a document, part by part. */
final class TextCheck {
  private static final int MOST_MARKS = 2000;
  private static final int SHOWN = 40;

  /** Square brackets around words that begin by asking for something to be written. */
  private static final Pattern TO_WRITE =
      Pattern.compile(
          "\\[\\s*(?:tulis|tuliskan|isi|isikan|write|fill in)\\b[^\\[\\]]*]",
          Pattern.CASE_INSENSITIVE);

  private final Purpose purpose;
  private final Set<Integer> signatures = new HashSet<>();
  private boolean tooMany;
  private int marksSeen;

  TextCheck(Purpose purpose) {
    this.purpose = purpose;
  }

  /** What is wrong in a part; its names are added to the others. */
  List<DocxProblem> check(TextPart part, SortedSet<String> names) {
    List<DocxProblem> problems = new ArrayList<>();
    for (TextPart.Story story : part.stories()) {
      if (!story.spare() && !tooMany) {
        check(part, story, names, problems);
        if (purpose == Purpose.LETTER) {
          story.paragraphs().forEach(paragraph -> toWrite(part, paragraph, problems));
        }
      }
    }
    if (purpose == Purpose.TEMPLATE) {
      Filled.all(part.xml().getDocumentElement()).stream()
          .map(each -> problem(DocxProblem.Kind.FILLED, part, each.start(), each.named().name()))
          .forEach(problems::add);
    }
    return problems;
  }

  private static void toWrite(TextPart part, Element paragraph, List<DocxProblem> problems) {
    Matcher asked = TO_WRITE.matcher(ParagraphText.of(paragraph).text());
    while (asked.find()) {
      problems.add(problem(DocxProblem.Kind.TO_WRITE, part, paragraph, asked.group()));
    }
  }

  /** What is wrong with all of it together. */
  List<DocxProblem> whole() {
    if (tooMany) {
      return List.of(DocxProblem.of(DocxProblem.Kind.TOO_MANY));
    }
    return signatures.isEmpty()
        ? List.of(DocxProblem.of(DocxProblem.Kind.NO_SIGNATURE))
        : List.of();
  }

  private void check(
      TextPart part, TextPart.Story story, SortedSet<String> names, List<DocxProblem> problems) {
    List<Mark> marks = Mark.in(story.paragraphs());
    marksSeen += marks.size();
    tooMany = marksSeen > MOST_MARKS;
    if (tooMany) {
      return;
    }
    for (Mark mark : marks) {
      check(mark, part).ifPresent(problems::add);
      if (mark.token().named() != null) {
        names.add(mark.token().named().name());
      }
    }
    Conditions.of(marks, (kind, mark) -> problems.add(problem(kind, part, mark)));
  }

  private Optional<DocxProblem> check(Mark mark, TextPart part) {
    Token token = mark.token();
    if (token.kind() == Token.Kind.UNCLOSED) {
      return Optional.of(problem(DocxProblem.Kind.UNCLOSED, part, mark));
    } else if (token.kind() == Token.Kind.NO_NAME) {
      return Optional.of(problem(DocxProblem.Kind.NO_NAME, part, mark));
    } else if (token.named() == null) {
      String near = Placeholder.near(token.typed()).orElse("");
      return Optional.of(
          new DocxProblem(
              DocxProblem.Kind.UNKNOWN_NAME, part.place(mark.paragraph()), token.typed(), near));
    } else if (token.is(Placeholder.Form.SIGNATURE)) {
      return signature(mark, part);
    } else if (token.is(Placeholder.Form.ITEM) && !isCounted(mark)) {
      return Optional.of(problem(DocxProblem.Kind.ITEM_OUTSIDE, part, mark));
    }
    return Optional.empty();
  }

  private Optional<DocxProblem> signature(Mark mark, TextPart part) {
    if (part.part() != Place.Part.DOCUMENT) {
      return Optional.of(problem(DocxProblem.Kind.SIGNATURE_OUTSIDE, part, mark));
    }
    boolean first = signatures.add(mark.token().named().signatory());
    return first
        ? Optional.empty()
        : Optional.of(problem(DocxProblem.Kind.SIGNATURE_TWICE, part, mark));
  }

  /** Whether a list is repeated together with it. */
  private static boolean isCounted(Mark mark) {
    Element row = W.around(mark.paragraph(), "tr");
    List<Element> paragraphs = row == null ? List.of(mark.paragraph()) : Blocks.paragraphs(row);
    return Mark.in(paragraphs).stream()
        .flatMap(each -> Lists.repeated(each).stream())
        .anyMatch(repeated -> repeated == row || repeated == mark.paragraph());
  }

  private static DocxProblem problem(DocxProblem.Kind kind, TextPart part, Mark mark) {
    return problem(kind, part, mark.paragraph(), mark.token().typed());
  }

  private static DocxProblem problem(
      DocxProblem.Kind kind, TextPart part, Element at, String what) {
    return DocxProblem.of(kind, part.place(at), XmlText.shown(what, SHOWN));
  }
}
