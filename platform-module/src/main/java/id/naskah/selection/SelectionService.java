package id.naskah.selection;

import id.naskah.audit.Audit;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.task.Task;
import id.naskah.task.TaskService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Has several letters signed in one go, in the background. Of each it is decided by itself whether
 * it is the user's turn to sign it and whether it is what the user has read, so nobody gets further
 * than letter by letter.
 *
 * <p>For providers that ask for nothing: a passphrase would have to be kept until its letter's turn
 * comes, and it is kept nowhere.
 */
public class SelectionService {
  /** The most letters of one selection. */
  public static final int MOST = 500;

  private static final int LONGEST_SEEN = 64;

  private final SelectionTable table;
  private final SelectionWork work;
  private final TaskService tasks;
  private final LetterReader letters;
  private final Audit audit;
  private final OfficeClock clock;

  public SelectionService(
      SelectionTable table,
      SelectionWork work,
      TaskService tasks,
      LetterReader letters,
      Audit audit,
      OfficeClock clock) {
    this.table = table;
    this.work = work;
    this.tasks = tasks;
    this.letters = letters;
    this.audit = audit;
    this.clock = clock;
  }

  /** One with how far it has come. */
  public record Standing(Selection selection, Task task, SelectionCounts counts) {}

  /**
   * Asks for letters to be signed, in this order.
   *
   * @throws RuleViolation 400 for none, too many, one that is there twice, and one of which it is
   *     not said what was read; 404 for one that is not there for the user
   */
  public Standing begin(List<Chosen> chosen) {
    if (chosen.isEmpty()) {
      throw RuleViolation.invalid("letters", "naskah.missing");
    }
    if (chosen.size() > MOST) {
      throw RuleViolation.invalid("letters", "naskah.selection.most", MOST);
    }
    Set<String> known = new HashSet<>();
    for (Chosen each : chosen) {
      Texts.required("seen", each.seen(), LONGEST_SEEN);
      if (!known.add(letters.find(each.letter()).getId())) {
        throw RuleViolation.invalid("letters", "naskah.selection.twice", each.letter());
      }
    }
    long id = table.add(Messages.language(), RunAs.sender(), clock.now(), chosen);
    table.carriedOutBy(tasks.begin(work, String.valueOf(id)), id);
    audit.record("selection " + id, "begun, " + chosen.size() + " letters to sign");
    return find(id);
  }

  /** The user's own, the newest first. */
  public List<Standing> ofUser(int skip, int most) {
    return table.of(RunAs.sender(), skip, most).stream().map(this::standing).toList();
  }

  /** One of the user's own; 404 for all others. */
  public Standing find(long id) {
    return standing(own(id));
  }

  /**
   * Its letters in their order, with what became of each. Of one that the user may no longer read
   * it says no more than that.
   */
  public List<SelectedLetter> letters(long id, int skip, int most) {
    return table.letters(own(id).id(), skip, most);
  }

  /**
   * Takes back what has not been signed; the letter that is just being signed is signed.
   *
   * @throws RuleViolation 409 if nothing is left
   */
  public void cancel(long id) {
    Selection selection = own(id);
    if (table.counts(selection.id()).waiting() == 0) {
      throw RuleViolation.conflict("status", "naskah.selection.over");
    }
    table.cancel(selection.id(), clock.now());
    audit.record("selection " + id, "cancelled");
  }

  private Standing standing(Selection selection) {
    return new Standing(selection, tasks.get(selection.task()), table.counts(selection.id()));
  }

  private Selection own(long id) {
    return table
        .find(id)
        .filter(selection -> selection.askedBy().equals(RunAs.sender()))
        .orElseThrow(() -> RuleViolation.notFound("selection", String.valueOf(id)));
  }
}
