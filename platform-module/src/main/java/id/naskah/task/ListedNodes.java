package id.naskah.task;

import id.naskah.platform.Transactions;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Work on each node that a table lists; those that are gone by then are passed by. */
public abstract class ListedNodes extends NodeByNode<ListedNodes.Listed> {
  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final String ids;

  /**
   * For all of a table.
   *
   * @param nodeService the one that checks no permission
   * @param ids a statement for ids of nodes in their order, with two question marks: the id after
   *     which they are asked for, and how many at the most; or with those of {@link #values}
   */
  protected ListedNodes(
      Transactions transactions,
      Failures failures,
      JdbcTemplate jdbc,
      NodeService nodeService,
      String ids) {
    super(transactions, failures);
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.ids = ids;
  }

  /**
   * A node of the list.
   *
   * @param node null if it is gone
   */
  public record Listed(long id, NodeRef node) {}

  /** Does the work on one that is there. */
  protected abstract void work(Task task, Listed listed);

  /** What stands for the question marks of the statement. */
  protected Object[] values(Task task, int most) {
    return new Object[] {task.place(), most};
  }

  @Override
  protected final List<Listed> next(Task task, int most) {
    return jdbc.queryForList(ids, Long.class, values(task, most)).stream()
        .map(id -> new Listed(id, nodeService.getNodeRef(id)))
        .toList();
  }

  @Override
  protected final long place(Listed listed) {
    return listed.id();
  }

  @Override
  protected final NodeRef node(Listed listed) {
    return listed.node();
  }

  @Override
  protected final Count work(Task task, List<Listed> some) {
    some.stream()
        .filter(listed -> listed.node() != null && nodeService.exists(listed.node()))
        .forEach(listed -> work(task, listed));
    return new Count(some.size(), 0);
  }
}
