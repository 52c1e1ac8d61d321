package id.naskah.search;

import id.naskah.access.Reader;
import id.naskah.access.Readers;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.RunAs;
import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.alfresco.repo.domain.qname.QNameDAO;
import org.alfresco.service.cmr.dictionary.DictionaryService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.namespace.QName;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lists of letters from the database: full pages of what the user may read, in order.
 *
 * <p>First the index of the order is walked a little: whoever reads much has a page at once. If
 * that does not fill it, the user reads little, and the letters are gathered from the side of the
 * access control lists that name one of the user's authorities. So the cost follows the page, or
 * what the user may read, never the archive. Access is asked of Alfresco's own tables at that
 * moment; there is no copy of it that could be late. See docs/decisions/0003.
 */
public class LetterList {
  private static final int WALK_AT_LEAST = 100;
  private static final int WALK_TIMES = 4;
  private static final int MOST_ROWS = 1 << 29;

  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final Readers readers;
  private final AuthorityService authorityService;
  private final DictionaryService dictionaryService;
  private final QNameDAO qnameDao;

  /**
   * @param nodeService the one that checks no permission: each letter is asked for here
   * @param qnameDao remembers the ids of types
   */
  public LetterList(
      JdbcTemplate jdbc,
      NodeService nodeService,
      Readers readers,
      AuthorityService authorityService,
      DictionaryService dictionaryService,
      QNameDAO qnameDao) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.readers = readers;
    this.authorityService = authorityService;
    this.dictionaryService = dictionaryService;
    this.qnameDao = qnameDao;
  }

  /** The page of letters that the current user may read. */
  public LetterPage page(LetterQuery query) {
    Reader reader = reader();
    boolean all = readsAll(reader);
    Predicate<Row> readable = readable(reader, all);
    // In long: a skipCount can be as large as an int.
    long wanted = (long) query.skip() + query.most() + 1;
    int rows = rounded(all ? wanted : WALK_TIMES * wanted + WALK_AT_LEAST);
    Page walked = new Page(query, readable);
    if (query(ListStatement.walk(query, rows), walked) < rows || all || walked.isFull()) {
      return walked.result();
    }
    Page gathered = new Page(query, readable);
    query(ListStatement.gather(query, reader, types()), gathered);
    return gathered.result();
  }

  /**
   * The page of letters that a judge shows.
   *
   * <p>The order is walked until the page is full, further each time: right for who sees nearly all
   * that the conditions leave, since then the cost follows the page.
   */
  public LetterPage page(LetterQuery query, Judge judge) {
    long wanted = (long) query.skip() + query.most() + 1;
    while (true) {
      int rows = rounded(WALK_TIMES * wanted);
      Page walked =
          new Page(query, row -> judge.shows(row.letter(), row.acl(), row.owner(), row.security()));
      if (query(ListStatement.walk(query, rows), walked) < rows || walked.isFull()) {
        return walked.result();
      }
      wanted = rows;
    }
  }

  /** A power of two, so that there are only a few statements to plan. */
  private static int rounded(long rows) {
    if (rows > MOST_ROWS) {
      return Integer.MAX_VALUE;
    }
    int lower = Integer.highestOneBit((int) rows);
    return lower < rows ? lower << 1 : lower;
  }

  private Long[] types() {
    Set<QName> letters =
        new HashSet<>(dictionaryService.getSubTypes(LetterModel.TYPE_LETTER, true));
    letters.add(LetterModel.TYPE_LETTER);
    return qnameDao.convertQNamesToIds(letters, false).toArray(Long[]::new);
  }

  /**
   * Those of the nodes that are letters for which the conditions hold and that the current user may
   * read, in the order given.
   */
  List<NodeRef> among(List<NodeRef> nodes, List<Condition> conditions) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    Reader reader = reader();
    Predicate<Row> readable = readable(reader, readsAll(reader));
    Set<NodeRef> kept = new HashSet<>();
    String[] uuids = nodes.stream().map(NodeRef::getId).toArray(String[]::new);
    query(
        ListStatement.among(uuids, conditions),
        row -> {
          if (readable.test(row)) {
            kept.add(row.letter());
          }
          return true;
        });
    return nodes.stream().filter(kept::contains).toList();
  }

  private Reader reader() {
    return readers.current();
  }

  private boolean readsAll(Reader reader) {
    return RunAs.isSystem() || authorityService.isAdminAuthority(reader.user());
  }

  private Predicate<Row> readable(Reader reader, boolean all) {
    return all
        ? row -> nodeService.exists(row.letter())
        : row -> reader.reads(row.letter(), row.acl(), row.owner());
  }

  /** Reads rows as long as they are wanted, and says how many. */
  private long query(ListStatement statement, Predicate<Row> rows) {
    return jdbc.query(
        statement,
        (ResultSet result) -> {
          long read = 0;
          boolean more = true;
          while (more && result.next()) {
            read++;
            more = rows.test(Row.of(result));
          }
          return read;
        });
  }

  /** What decides whether a letter is shown. */
  private record Row(NodeRef letter, Long acl, String owner, String security) {
    static Row of(ResultSet result) throws SQLException {
      return new Row(
          Nodes.live(result.getString(1)),
          Columns.number(result, 2),
          result.getString(3),
          result.getString(4));
    }
  }

  /** Collects what is readable: skips, then fills, then sees whether there is one more. */
  private static final class Page implements Predicate<Row> {
    private final LetterQuery query;
    private final Predicate<Row> readable;
    private final List<NodeRef> letters = new ArrayList<>();
    private int skipped;

    Page(LetterQuery query, Predicate<Row> readable) {
      this.query = query;
      this.readable = readable;
    }

    boolean isFull() {
      return letters.size() > query.most();
    }

    @Override
    public boolean test(Row row) {
      if (!readable.test(row)) {
        return true;
      }
      if (skipped < query.skip()) {
        skipped++;
      } else {
        letters.add(row.letter());
      }
      return !isFull();
    }

    LetterPage result() {
      boolean more = isFull();
      return new LetterPage(List.copyOf(more ? letters.subList(0, query.most()) : letters), more);
    }
  }
}
