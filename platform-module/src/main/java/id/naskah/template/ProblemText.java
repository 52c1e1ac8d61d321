package id.naskah.template;

import id.naskah.docx.DocxProblem;
import id.naskah.docx.Place;
import id.naskah.docx.Placeholder;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a document, in the language of the one who asked. */
public final class ProblemText {
  private static final String KEYS = "naskah.docx.";
  private static final String IN = "naskah.docx.in.";

  private ProblemText() {}

  /** Where it is, and what, in a sentence. */
  public static String of(DocxProblem problem) {
    String said =
        Messages.text(KEYS + problem.kind().name(), problem.what(), problem.meant(), names());
    if (problem.kind() == DocxProblem.Kind.UNKNOWN_NAME && !problem.meant().isEmpty()) {
      said = Messages.text(KEYS + "MEANT", problem.what(), problem.meant());
    }
    String where = where(problem.place());
    return where.isEmpty() ? said : Messages.text(KEYS + "at", where, said);
  }

  /** The refusal of a document, each problem on a line. */
  public static RuleViolation refusal(String fileName, List<DocxProblem> problems) {
    return RuleViolation.invalidText(
        fileName,
        fileName + ": " + problems.stream().map(ProblemText::of).collect(Collectors.joining("\n")));
  }

  /** In words; empty where it is the file as a whole. */
  public static String where(Place place) {
    if (place == null) {
      return "";
    }
    List<String> words = new ArrayList<>();
    if (place.part() != Place.Part.DOCUMENT) {
      String part = Messages.text(IN + place.part().name());
      words.add(place.number() == 0 ? part : part + " " + place.number());
    }
    if (place.textBox()) {
      words.add(Messages.text(IN + "textBox"));
    }
    if (place.table() > 0) {
      words.add(Messages.text(IN + "row", place.table(), place.row()));
    } else if (place.paragraph() > 0) {
      words.add(Messages.text(IN + "paragraph", place.paragraph()));
    }
    String all = String.join(", ", words);
    return place.words().isEmpty() ? all : Messages.text(IN + "words", all, place.words());
  }

  private static String names() {
    return Arrays.stream(Placeholder.values())
        .map(each -> Messages.areIndonesian() ? each.indonesian() : each.english())
        .collect(Collectors.joining(", "));
  }
}
