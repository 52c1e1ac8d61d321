package id.naskah.registering;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.letter.LetterTable;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Who sent letters before, for those who begin to write a name. Only letters that the user may read
 * count.
 *
 * <p>Cost: the names that begin so, three hundred at most, and twenty letters of each; one index
 * has them all, and is skipped through from name to name.
 */
public class Senders {
  private static final int MOST_NAMES = 300;
  private static final int MOST_LETTERS = 20;
  private static final int MOST_SHOWN = 8;
  private static final Duration LATELY = Duration.ofDays(90);

  /** No name goes on with this sign, the last of all. */
  private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

  private static final String NEXT =
      "SELECT sender_key FROM naskah_letter WHERE sender_key ~%s~ %s AND sender_key ~<~ ?"
          + " ORDER BY sender_key USING ~<~ LIMIT 1";
  private static final String SENDERS =
      "WITH RECURSIVE s (key) AS (("
          + NEXT.formatted(">=", "?")
          + ") UNION ALL SELECT ("
          + NEXT.formatted(">", "s.key")
          + ") FROM s WHERE s.key IS NOT NULL)"
          + " SELECT k.key, l.node_id, l.uuid, l.owner, l.created_at, n.acl_id AS acl"
          + " FROM (SELECT key FROM s WHERE key IS NOT NULL LIMIT "
          + MOST_NAMES
          + ") k CROSS JOIN LATERAL (SELECT * FROM naskah_letter x WHERE x.sender_key = k.key"
          + " ORDER BY x.node_id DESC LIMIT "
          + MOST_LETTERS
          + ") l"
          + AlfrescoSql.node("l.node_id")
          + " ORDER BY l.node_id DESC";

  private final ReadableLetters readable;
  private final OfficeClock clock;

  public Senders(ReadableLetters readable, OfficeClock clock) {
    this.readable = readable;
    this.clock = clock;
  }

  /** What counts of one sender. */
  private static final class Sender {
    private final NodeRef newest;
    private final long newestNode;
    private int lately;

    Sender(NodeRef newest, long newestNode) {
      this.newest = newest;
      this.newestNode = newestNode;
    }

    int lately() {
      return lately;
    }

    long newestNode() {
      return newestNode;
    }
  }

  /**
   * The newest letter of each sender whose name begins so; those that sent most in the last three
   * months first, then those that sent last.
   *
   * @param begun any case; nothing means all
   */
  public List<NodeRef> newestOfEach(String begun) {
    String from = begun == null ? "" : LetterTable.senderKey(begun, null);
    Timestamp since = Timestamp.from(clock.now().minus(LATELY));
    Map<String, Sender> senders = new LinkedHashMap<>();
    String first = from == null ? "" : from;
    List<Object> values = new ArrayList<>(List.of(first, first + LAST, first + LAST));
    readable.each(
        SENDERS,
        values,
        row -> {
          NodeRef letter = Nodes.live(row.getString("uuid"));
          long node = row.getLong("node_id");
          Sender sender =
              senders.computeIfAbsent(row.getString("key"), key -> new Sender(letter, node));
          if (row.getTimestamp("created_at").after(since)) {
            sender.lately++;
          }
          return true;
        });
    return senders.values().stream()
        .sorted(
            Comparator.comparingInt(Sender::lately)
                .thenComparingLong(Sender::newestNode)
                .reversed())
        .limit(MOST_SHOWN)
        .map(sender -> sender.newest)
        .toList();
  }
}
