package id.naskah.configuration.editor;

import id.naskah.configuration.FileText;
import java.util.List;

/** What a file is to hold. */
public sealed interface Draft {
  /** These rows, in this order; all else as it is written now. */
  record Rows(List<FileText.Edit> edits) implements Draft {}

  /** This text as a whole, such as that of a file that somebody sent. */
  record Content(String text) implements Draft {}

  /** What an earlier version held. */
  record Restored(String label) implements Draft {}
}
