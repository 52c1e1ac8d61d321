package id.naskah.rest.figures;

import id.naskah.declassification.LoweringsToDecide;
import id.naskah.figures.LetterCounts;
import id.naskah.figures.LetterFigures;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Me;
import id.naskah.retention.report.Overview;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /figures/-me-}: letters of the last weeks, what waits for who keeps records, and which
 * levels wait to be lowered.
 */
@EntityResource(name = "figures", title = "Figures")
public class FiguresResource implements EntityResourceAction.ReadById<Entity> {
  /** So many lowerings are counted, and of more it is said that there are more. */
  private static final int COUNTED = 99;

  private final Answers answers;
  private final LetterCounts letters;
  private final Overview records;
  private final LoweringsToDecide lowerings;

  public FiguresResource(
      Answers answers, LetterCounts letters, Overview records, LoweringsToDecide lowerings) {
    this.answers = answers;
    this.letters = letters;
    this.records = records;
    this.lowerings = lowerings;
  }

  /** Only one's own: what others may read is nobody's business. */
  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          Me.require("figures", id);
          LetterFigures figures = letters.ofUser();
          return new Entity()
              .with("id", Me.ID)
              .with("weeks", figures.weeks().stream().map(FiguresResource::week).toList())
              .with("units", figures.units().stream().map(FiguresResource::unit).toList())
              .with("records", records.own().map(FiguresResource::own).orElse(null))
              .with("lowerings", waiting());
        });
  }

  private Entity waiting() {
    int found = lowerings.ofUser(0, COUNTED + 1).size();
    return new Entity().with("waiting", Math.min(found, COUNTED)).with("more", found > COUNTED);
  }

  private static Entity week(LetterFigures.Week week) {
    return new Entity()
        .with("from", week.from().toString())
        .with("incoming", week.incoming())
        .with("outgoing", week.outgoing())
        .with("internal", week.internal());
  }

  private static Entity unit(LetterFigures.InUnit unit) {
    return new Entity().with("id", unit.unit()).with("letters", unit.letters());
  }

  private static Entity own(Overview.Own own) {
    Overview.Count due = own.due();
    return new Entity()
        .with("due", due == null ? null : due.count())
        .with("moreDue", (due != null && due.more()) ? true : null)
        .with("toAppraise", own.toAppraise())
        .with("toApprove", own.toApprove());
  }
}
