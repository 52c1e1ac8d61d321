package id.naskah.search;

import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * A full page, or all there is.
 *
 * @param total how many letters there are that the user may read; null where nobody counted to the
 *     end
 */
public record LetterPage(List<NodeRef> letters, boolean hasMore, Integer total) {
  LetterPage(List<NodeRef> letters, boolean hasMore) {
    this(letters, hasMore, null);
  }

  /** This page with its total, if it is the last one and begins behind so many letters. */
  public LetterPage from(int skipped) {
    boolean beyond = letters.isEmpty() && skipped > 0;
    return new LetterPage(
        letters, hasMore, hasMore || beyond ? null : Integer.valueOf(skipped + letters.size()));
  }

  /** A part of a page that begins with the first letter. */
  public LetterPage slice(int skip, int most) {
    int begin = Math.min(skip, letters.size());
    int end = Math.min(begin + most, letters.size());
    return new LetterPage(
        letters.subList(begin, end),
        hasMore || end < letters.size(),
        hasMore ? null : Integer.valueOf(letters.size()));
  }
}
