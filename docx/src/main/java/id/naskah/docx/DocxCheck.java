package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says what is wrong with a document before it is used, and where. */
public final class DocxCheck {
  /** Nobody reads more; the others are found when these are gone. */
  private static final int MOST = 50;

  private DocxCheck() {}

  public static Checked of(byte[] docx, Purpose purpose) {
    try {
      return of(DocxFile.open(docx), purpose);
    } catch (DocxRefused e) {
      return new Checked(e.problems(), new TreeSet<>());
    }
  }

  static Checked of(DocxFile file, Purpose purpose) throws DocxRefused {
    List<DocxProblem> problems = new ArrayList<>(Relations.check(file));
    SortedSet<String> names = new TreeSet<>();
    TextCheck text = new TextCheck(purpose);
    for (TextPart part : file.texts()) {
      problems.addAll(new MarkupCheck(part).check());
      problems.addAll(text.check(part, names));
    }
    problems.addAll(text.whole());
    return new Checked(problems.stream().limit(MOST).toList(), names);
  }
}
