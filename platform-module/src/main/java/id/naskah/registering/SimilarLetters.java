package id.naskah.registering;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.fixity.SameContent;
import id.naskah.letter.LetterTable;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Looks whether a letter is there already, before it is registered again. Tells of letters that the
 * user may read, and of others nothing, not even that there are some.
 *
 * <p>Cost: some hundred rows at most, each found by an index.
 */
public class SimilarLetters {
  private static final int MOST_ROWS = 200;
  private static final int MOST_SHOWN = 10;
  private static final String LETTERS =
      "SELECT l.uuid, l.owner, n.acl_id AS acl FROM naskah_letter l"
          + AlfrescoSql.node("l.node_id")
          + " WHERE ";
  private static final String NEWEST = " ORDER BY l.node_id DESC LIMIT " + MOST_ROWS;

  private final ReadableLetters readable;
  private final SameContent sameContent;
  private final NodeService nodeService;

  /**
   * For clients.
   *
   * @param nodeService the one that checks no permission: asked for the subject of what the user
   *     may read
   */
  public SimilarLetters(
      ReadableLetters readable, SameContent sameContent, NodeService nodeService) {
    this.readable = readable;
    this.sameContent = sameContent;
    this.nodeService = nodeService;
  }

  /** The earlier letters that may be this one; those that are like it in more come first. */
  public List<SimilarLetter> of(NewLetter letter) {
    Map<String, Set<Likeness>> found = new LinkedHashMap<>();
    byContent(letter, found);
    byNumber(letter, found);
    bySubject(letter, found);
    return found.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .limit(MOST_SHOWN)
        .map(entry -> new SimilarLetter(Nodes.live(entry.getKey()), entry.getValue()))
        .toList();
  }

  private void byContent(NewLetter letter, Map<String, Set<Likeness>> found) {
    if (letter.sha256() == null) {
      return;
    }
    String[] ids = sameContent.letters(letter.sha256()).toArray(String[]::new);
    if (ids.length > 0) {
      List<Object> values = new ArrayList<>();
      values.add(ids);
      find("l.uuid = ANY (?)", values, letter, Likeness.CONTENT, found);
    }
  }

  /** Spaces within a number do not count where the earlier letter has none. */
  private void byNumber(NewLetter letter, Map<String, Set<Likeness>> found) {
    String key = LetterTable.numberKey(letter.letterNumber());
    String sender = LetterTable.senderKey(letter.senderOrganisation(), letter.senderName());
    if (key != null && sender != null) {
      List<Object> values = new ArrayList<>(List.of(key, key.replace(" ", ""), sender));
      find("l.number_key IN (?, ?) AND l.sender_key = ?", values, letter, Likeness.NUMBER, found);
    }
  }

  private void bySubject(NewLetter letter, Map<String, Set<Likeness>> found) {
    String sender = LetterTable.senderKey(letter.senderOrganisation(), letter.senderName());
    if (sender == null || letter.letterDate() == null || letter.subject() == null) {
      return;
    }
    List<Object> values = new ArrayList<>(List.of(sender, Date.valueOf(letter.letterDate())));
    find(
        "l.sender_key = ? AND l.letter_date = ?",
        values,
        letter,
        Likeness.SUBJECT,
        found,
        id -> Subjects.areNear(letter.subject(), subject(id)));
  }

  private String subject(String id) {
    NodeRef node = Nodes.live(id);
    return nodeService.exists(node)
        ? (String) nodeService.getProperty(node, LetterModel.SUBJECT)
        : null;
  }

  private void find(
      String condition,
      List<Object> values,
      NewLetter letter,
      Likeness because,
      Map<String, Set<Likeness>> found) {
    find(condition, values, letter, because, found, id -> true);
  }

  private void find(
      String condition,
      List<Object> values,
      NewLetter letter,
      Likeness because,
      Map<String, Set<Likeness>> found,
      Predicate<String> isLike) {
    readable.each(
        LETTERS + condition + NEWEST,
        values,
        row -> {
          String id = id(row);
          if (!id.equals(letter.id()) && isLike.test(id)) {
            found.computeIfAbsent(id, any -> EnumSet.noneOf(Likeness.class)).add(because);
          }
          return true;
        });
  }

  private static String id(ResultSet row) throws SQLException {
    return row.getString("uuid");
  }
}
