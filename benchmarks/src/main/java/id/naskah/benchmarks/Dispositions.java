package id.naskah.benchmarks;

import id.naskah.platform.ByNaskah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Rows of dispositions on real letters: {@value #OPEN} of one person's, which that person may read
 * by an entry of the letter's own, and many of others'. Written as rows alone, since inboxes read
 * nothing else.
 */
final class Dispositions {
  static final String PERSON = "bench-official";

  /** Open dispositions of the person; one a letter. */
  static final int OPEN = 200;

  private static final int LETTERS = 1_000;
  private static final int BATCH = 100;
  private static final int OTHERS = 250;

  /** Far above what Alfresco gives nodes. */
  private static final long FIRST_NODE = 1_000_000_000_000L;

  private static final String ADD =
      "INSERT INTO naskah_disposition (node_id, uuid, letter_id, recipient, responsible, status,"
          + " sender, sent_at, due, instructions, closed_at)"
          + " SELECT ? + i, CAST(CAST(md5(CAST(i AS text)) AS uuid) AS text), l[1 + i %% array_length(l, 1)],"
          + " %s, TRUE, %s, '"
          + Office.CLERK
          + "', now() - i * interval '1 minute', current_date - 5 + CAST(i %% 10 AS int),"
          + " 'followUp', %s FROM generate_series(CAST(? AS int), CAST(? AS int)) i,"
          + " (SELECT array_agg(node_id ORDER BY node_id) AS l FROM naskah_letter"
          + " WHERE created_by = '"
          + Office.CLERK
          + "') letters";

  private final Lab lab;
  private int rows;

  /** Registers the letters. */
  Dispositions(Lab lab, Office office) {
    this.lab = lab;
    office.user(PERSON);
    Letters letters = new Letters(lab);
    NodeService nodes = lab.bean("nodeService", NodeService.class);
    PermissionService permissions = lab.bean("permissionService", PermissionService.class);
    List<Long> readable = new ArrayList<>();
    for (int first = 0; first < LETTERS; first += BATCH) {
      String unit = Office.UNITS.get(first / BATCH % Office.UNITS.size());
      boolean persons = first < OPEN;
      lab.asUser(
          Office.CLERK,
          () ->
              lab.inTransaction(
                  () -> {
                    for (int i = 0; i < BATCH; i++) {
                      NodeRef letter = letters.register(unit, null, LocalDate.now(Letters.ZONE));
                      // Everybody to whom a letter was passed on has an entry of their own.
                      ByNaskah.write(
                          () ->
                              permissions.setPermission(
                                  letter,
                                  persons ? PERSON : Office.CLERK,
                                  PermissionService.CONSUMER,
                                  true));
                      if (persons) {
                        readable.add((Long) nodes.getProperty(letter, ContentModel.PROP_NODE_DBID));
                      }
                    }
                    return null;
                  }));
    }
    lab.inTransaction(
        () -> {
          for (long letter : readable) {
            lab.jdbc()
                .update(
                    "INSERT INTO naskah_disposition (node_id, uuid, letter_id, recipient,"
                        + " responsible, status, sender, sent_at, due, instructions)"
                        + " VALUES (?, ?, ?, ?, TRUE, 'unread', ?, now(), current_date + ?,"
                        + " 'followUp')",
                    FIRST_NODE - ++rows,
                    java.util.UUID.randomUUID().toString(),
                    letter,
                    "user:" + PERSON,
                    Office.CLERK,
                    rows % 10 - 5);
          }
          return null;
        });
  }

  /** Adds dispositions of others until there are so many: a third open, a third done long ago. */
  void growTo(int size) {
    lab.inTransaction(
        () -> {
          lab.jdbc()
              .update(
                  String.format(
                      ADD,
                      "'user:bench-other-' || i % " + OTHERS,
                      "CASE i % 3 WHEN 0 THEN 'read' WHEN 1 THEN 'done' ELSE 'declined' END",
                      "CASE WHEN i % 3 > 0 THEN now() - i * interval '1 minute' END"),
                  FIRST_NODE,
                  rows,
                  size - 1);
          rows = size;
          // A bulk load is ahead of the statistics that PostgreSQL gathers by itself.
          lab.jdbc().execute("ANALYZE");
          return null;
        });
  }
}
