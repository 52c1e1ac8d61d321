package id.naskah.declassification;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.platform.Nodes;
import id.naskah.platform.RunAs;
import id.naskah.platform.database.Columns;
import id.naskah.platform.database.Part;
import java.util.List;

/**
 * What is proposed for letters whose level the user may lower, and what another than the user has
 * to confirm.
 *
 * <p>Cost: the proposals of the office that wait, by an index; not the archive.
 */
public class LoweringsToDecide {
  private final ReadableLetters letters;
  private final WhoLowers rights;

  public LoweringsToDecide(ReadableLetters letters, WhoLowers rights) {
    this.letters = letters;
    this.rights = rights;
  }

  /**
   * A proposal and how its letter is found on a list.
   *
   * @param series null like the number where the letter has none
   */
  public record Waiting(Declassification lowering, String series, Long agendaNumber) {}

  /** Those that the user may confirm, the oldest first. */
  public List<Waiting> ofUser(int skip, int most) {
    String user = RunAs.sender();
    Part<Waiting> part = new Part<>(skip, most);
    letters.each(
        DeclassificationTable.SELECT_WAITING + AlfrescoSql.node("l.node_id") + " ORDER BY d.id",
        List.of(),
        row -> {
          Declassification lowering = DeclassificationTable.read(row, 0);
          if (DeclassificationService.mayConfirm(lowering, user)
              && rights.may(Nodes.live(lowering.letter()))
              && part.reaches()) {
            part.keep(
                new Waiting(
                    lowering, row.getString("series"), Columns.number(row, "agenda_number")));
          }
          return part.wantsMore();
        });
    return part.kept();
  }
}
