package id.naskah.letter;

import id.naskah.configuration.Direction;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_letter: what lists and look-ups are answered from, written in the transaction of
 * the letter.
 *
 * <p>Holds nothing that the node does not say. One statement a letter.
 */
public class LetterTable {
  private static final List<String> COLUMNS =
      List.of(
          "node_id",
          "uuid",
          "direction",
          "kind",
          "unit",
          "status",
          "urgency",
          "security",
          "classification",
          "series",
          "agenda_year",
          "agenda_number",
          "letter_number",
          "number_key",
          "sender_key",
          "letter_date",
          "received_date",
          "created_at",
          "created_by",
          "owner");
  private static final int LONGEST_USER = 255;
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_SENDER = 300;
  private static final int MOST_SAME = 1000;
  private static final String PUT =
      "INSERT INTO naskah_letter ("
          + String.join(", ", COLUMNS)
          + ") VALUES ("
          + "?, ".repeat(COLUMNS.size() - 1)
          + "?) ON CONFLICT (node_id) DO UPDATE SET "
          + String.join(
              ", ",
              COLUMNS.stream().skip(1).map(column -> column + " = excluded." + column).toList());

  /**
   * This statement reads the table as it was before: a statement does not see the rows that it
   * writes itself. The newest come first: a letter comes twice within days, and a number that every
   * unit has of a circular may be there more often than is read here.
   */
  private static final String PUT_AND_FIND_SAME =
      "WITH put AS ("
          + PUT
          + ") SELECT uuid FROM naskah_letter WHERE number_key = ? AND sender_key = ?"
          + " AND direction = 'incoming' AND node_id <> ? AND status <> 'draft'"
          + " ORDER BY node_id DESC LIMIT "
          + MOST_SAME;

  private final JdbcTemplate jdbc;
  private final OfficeClock clock;

  public LetterTable(JdbcTemplate jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes the row of a letter, new or not. */
  public void put(Map<QName, Serializable> properties) {
    jdbc.update(PUT, row(new LetterValues(properties, clock), properties));
  }

  private static Object[] row(LetterValues letter, Map<QName, Serializable> properties) {
    String creator = letter.text(ContentModel.PROP_CREATOR);
    String owner = letter.text(ContentModel.PROP_OWNER);
    java.util.Date created = (java.util.Date) properties.get(ContentModel.PROP_CREATED);
    return new Object[] {
      properties.get(ContentModel.PROP_NODE_DBID),
      letter.text(ContentModel.PROP_NODE_UUID),
      letter.text(LetterModel.DIRECTION),
      letter.text(LetterModel.KIND),
      letter.text(LetterModel.UNIT),
      letter.text(LetterModel.STATUS),
      letter.text(LetterModel.URGENCY),
      letter.text(LetterModel.SECURITY),
      letter.text(LetterModel.CLASSIFICATION),
      letter.text(LetterModel.SERIES),
      letter.number(LetterModel.AGENDA_YEAR),
      letter.number(LetterModel.AGENDA_NUMBER),
      letter.text(LetterModel.LETTER_NUMBER),
      numberKey(letter),
      senderKey(letter),
      date(letter.day(LetterModel.LETTER_DATE)),
      date(letter.day(LetterModel.RECEIVED_DATE)),
      Timestamp.from(created.toInstant()),
      fitting(creator, LONGEST_USER),
      fitting(owner == null ? creator : owner, LONGEST_USER)
    };
  }

  public void remove(long nodeId) {
    jdbc.update("DELETE FROM naskah_letter WHERE node_id = ?", nodeId);
  }

  /**
   * Writes the row of a letter that has just been registered, and looks for its like, in one
   * statement.
   *
   * <p>Cost: the letters with that number; an index finds them.
   *
   * @return of an incoming letter those with the same sender's number from the same sender, oldest
   *     first, a thousand at most; of others none
   */
  List<NodeRef> putRegistered(Map<QName, Serializable> properties) {
    LetterValues letter = new LetterValues(properties, clock);
    String key = numberKey(letter);
    if (letter.direction() != Direction.INCOMING || key == null) {
      put(properties);
      return List.of();
    }
    Object[] row = row(letter, properties);
    Object[] values = Arrays.copyOf(row, row.length + 3);
    values[row.length] = key;
    values[row.length + 1] = senderKey(letter);
    values[row.length + 2] = properties.get(ContentModel.PROP_NODE_DBID);
    return jdbc.query(PUT_AND_FIND_SAME, (found, i) -> Nodes.live(found.getString(1)), values);
  }

  private static String senderKey(LetterValues letter) {
    return senderKey(
        letter.text(LetterModel.SENDER_ORGANISATION), letter.text(LetterModel.SENDER_NAME));
  }

  /** What the table keeps of a sender: the organisation, or without one the person. */
  public static String senderKey(String organisation, String name) {
    String key = Texts.key(organisation);
    return fitting(key != null ? key : Texts.key(name), LONGEST_SENDER);
  }

  private static String numberKey(LetterValues letter) {
    return numberKey(letter.text(LetterModel.LETTER_NUMBER));
  }

  /** What the table keeps of a letter's number, so that other spellings find it. */
  public static String numberKey(String letterNumber) {
    return fitting(Texts.key(letterNumber), LONGEST_KEY);
  }

  /**
   * Upper case may be longer than what it was made of, and an owner can be any text: no letter is
   * refused for that.
   */
  private static String fitting(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }

  private static Date date(LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }
}
