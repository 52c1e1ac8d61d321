package id.naskah.retention.declaration;

import id.naskah.audit.Audit;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import id.naskah.search.LetterWalk;
import id.naskah.search.LetterWalk.Step;
import id.naskah.search.Where;
import id.naskah.task.NodeByNode;
import id.naskah.task.Task;
import java.time.LocalDate;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Declares an event of all letters of a query that whoever declared it may read. The parameter is
 * the number of the declaration; the place is the id of the last letter's node.
 */
class DeclareWork extends NodeByNode<Step> {
  private final DeclarationTable table;
  private final LetterWalk walk;
  private final Declaring declaring;

  public DeclareWork(
      Transactions transactions,
      Audit audit,
      DeclarationTable table,
      LetterWalk walk,
      Declaring declaring) {
    super(transactions, audit::record);
    this.table = table;
    this.walk = walk;
    this.declaring = declaring;
  }

  @Override
  public String kind() {
    return "declare";
  }

  @Override
  protected List<Step> next(Task task, int most) {
    return walk.next(Where.read(declaration(task).targetId()), task.place(), most);
  }

  @Override
  protected long place(Step item) {
    return item.nodeId();
  }

  @Override
  protected NodeRef node(Step item) {
    return item.letter();
  }

  @Override
  protected Count work(Task task, List<Step> items) {
    Declaration declaration = declaration(task);
    List<Step> readable = RunAs.user(declaration.declaredBy(), () -> walk.readable(items));
    int failed = 0;
    for (Step step : readable) {
      LocalDate earliest = declaring.earliest(step.letter());
      if (earliest != null && declaration.day().isBefore(earliest)) {
        declaring.refused(step.letter(), declaration, "it is of " + earliest);
        failed++;
      } else {
        declaring.put(step.letter(), declaration);
      }
    }
    // Those that may not be read are neither done nor failed: they are not there for who asked.
    return new Count(readable.size() - failed, failed);
  }

  private Declaration declaration(Task task) {
    return table.find(Long.parseLong(task.parameters())).orElseThrow();
  }
}
