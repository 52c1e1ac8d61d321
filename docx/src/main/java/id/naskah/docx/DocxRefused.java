package id.naskah.docx;

import java.util.List;

/** A document that is not filled, because something is wrong with it. */
public class DocxRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<DocxProblem> problems;

  DocxRefused(List<DocxProblem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  DocxRefused(DocxProblem.Kind kind) {
    this(List.of(DocxProblem.of(kind)));
  }

  public List<DocxProblem> problems() {
    return problems;
  }
}
