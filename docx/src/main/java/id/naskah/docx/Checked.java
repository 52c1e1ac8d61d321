package id.naskah.docx;

import java.util.List;
import java.util.SortedSet;

/**
 * What was found in a document.
 *
 * @param problems what is wrong, in the order of the text; none for one that can be filled
 * @param placeholders the English names of {@link Placeholder} that it uses
 */
public record Checked(List<DocxProblem> problems, SortedSet<String> placeholders) {}
