package id.naskah.recipient;

import id.naskah.access.AlfrescoSql;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets the people be found who were there before Naskah, a few in each transaction. */
class PeopleWork implements TaskWork {
  private static final int MOST = 100;

  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final PersonBehaviour behaviour;

  /**
   * For the whole repository.
   *
   * @param nodeService the one that checks no permission
   */
  public PeopleWork(JdbcTemplate jdbc, NodeService nodeService, PersonBehaviour behaviour) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.behaviour = behaviour;
  }

  @Override
  public String kind() {
    return "people";
  }

  @Override
  public Progress next(Task task) {
    List<Object> values = new ArrayList<>();
    AlfrescoSql.addName(ContentModel.TYPE_PERSON, values);
    values.add(task.place());
    List<Long> people =
        jdbc.queryForList(
            "SELECT n.id"
                + AlfrescoSql.NODES
                + " WHERE "
                + AlfrescoSql.OF_TYPE
                + " AND "
                + AlfrescoSql.LIVES
                + " AND n.id > ? ORDER BY n.id LIMIT "
                + MOST,
            Long.class,
            values.toArray());
    for (long id : people) {
      NodeRef person = nodeService.getNodeRef(id);
      if (person != null && nodeService.exists(person)) {
        behaviour.put(person);
      }
    }
    return people.isEmpty()
        ? Progress.finished(task.place())
        : new Progress(people.get(people.size() - 1), people.size(), 0, true);
  }
}
