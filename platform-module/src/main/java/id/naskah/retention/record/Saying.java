package id.naskah.retention.record;

import id.naskah.letter.LetterChange;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.namespace.QName;

/**
 * What a document says, as opposed to what is noted on it by the way: previews, locks, ratings, the
 * letter's status.
 */
final class Saying {
  private static final List<QName> OF_EVERY_FILE =
      List.of(
          ContentModel.PROP_NAME,
          ContentModel.PROP_TITLE,
          ContentModel.PROP_DESCRIPTION,
          ContentModel.PROP_CONTENT);
  private static final Set<QName> OF_ITS_WAY =
      Set.of(
          LetterModel.STATUS,
          LetterModel.VOID_REASON,
          LetterModel.VOIDED_BY,
          LetterModel.VOIDED_AT);

  private Saying() {}

  /** What one write changed of it, content last. */
  static Set<QName> changed(Map<QName, Serializable> before, Map<QName, Serializable> after) {
    return Stream.concat(
            Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(name -> LetterModel.URI.equals(name.getNamespaceURI()))
                .filter(name -> !OF_ITS_WAY.contains(name)),
            OF_EVERY_FILE.stream())
        .filter(name -> LetterChange.isChanged(before, after, name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Whether it only fills in what was not there: first content, or the ending of a file name. Later
   * versions of Alfresco store content of no length for a file that is made without any.
   */
  static boolean isCompleted(
      QName name, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    if (ContentModel.PROP_CONTENT.equals(name)) {
      ContentData content = (ContentData) before.get(name);
      return content == null || content.getContentUrl() == null || content.getSize() == 0;
    }
    String was = (String) before.get(ContentModel.PROP_NAME);
    return ContentModel.PROP_NAME.equals(name)
        && was.indexOf('.') < 0
        && ((String) after.get(name)).startsWith(was + ".");
  }
}
