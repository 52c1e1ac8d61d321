package id.naskah.verification;

import java.util.List;
import java.util.stream.Collectors;

/** How the table writes those who signed: a line each, with a tab before the post. */
final class Signatories {
  private static final String TAB = "\t";

  private Signatories() {}

  /** Nobody's name has a tab or a line break in it: that was checked. */
  static String written(List<Signatory> signatories) {
    return signatories.stream()
        .map(one -> one.post() == null ? one.name() : one.name() + TAB + one.post())
        .collect(Collectors.joining("\n"));
  }

  static List<Signatory> read(String written) {
    return written
        .lines()
        .map(
            line -> {
              int tab = line.indexOf(TAB);
              return tab < 0
                  ? new Signatory(line, null)
                  : new Signatory(line.substring(0, tab), line.substring(tab + 1));
            })
        .toList();
  }
}
