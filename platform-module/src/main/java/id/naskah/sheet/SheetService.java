package id.naskah.sheet;

import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.paper.DispositionSheet;
import id.naskah.paper.SheetPdf;
import id.naskah.perusal.Perusals;
import id.naskah.perusal.Seen;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import java.io.IOException;
import java.io.OutputStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.dao.ConcurrencyFailureException;

/** The front door for disposition sheets; nothing is stored of them. */
public class SheetService {
  private final LetterReader letters;
  private final SheetCollector collector;
  private final HistoryCodes codes;
  private final Perusals perusals;

  public SheetService(
      LetterReader letters, SheetCollector collector, HistoryCodes codes, Perusals perusals) {
    this.letters = letters;
    this.collector = collector;
    this.codes = codes;
    this.perusals = perusals;
  }

  /**
   * Prints the sheet of a letter as PDF, in the user's language.
   *
   * @param to left open
   * @return the name for the file
   * @throws RuleViolation 404 if there is no such letter, or none for this user
   */
  public String print(String letterId, OutputStream to) throws IOException {
    NodeRef node = letters.find(letterId);
    perusals.seen(node, Seen.SHEET);
    Letter letter = letters.readShort(node);
    History history = codes.of(node.getId());
    DispositionSheet sheet = collector.collect(node, letter, history);
    if (!codes.of(node.getId()).equals(history)) {
      // The code would promise another state than the one printed: Alfresco tries again.
      throw new ConcurrencyFailureException("The letter moved on while its sheet was made");
    }
    SheetPdf.write(sheet, to);
    return Messages.text("naskah.sheet.title") + " " + stem(letter.name()) + ".pdf";
  }

  /**
   * The code of a letter's sheet, and whether another one is genuine.
   *
   * @param code as found on a sheet; null to ask about none
   * @throws RuleViolation 400 if it can be no code, 404 as for {@link #print}
   */
  public SheetCheck check(String letterId, String code) {
    NodeRef letter = letters.find(letterId);
    String typed = code == null ? null : SheetCode.typed(code);
    History history = codes.of(letter.getId());
    int events = history.events();
    if (typed == null) {
      return new SheetCheck(letter.getId(), history.code(), events, null, null, null);
    }
    int printed = history.codes().indexOf(typed);
    if (printed < 0) {
      return new SheetCheck(letter.getId(), history.code(), events, false, null, null);
    }
    return new SheetCheck(
        letter.getId(), history.code(), events, true, history.asOf(printed), events - printed);
  }

  private static String stem(String fileName) {
    int point = fileName.lastIndexOf('.');
    return point > 0 ? fileName.substring(0, point) : fileName;
  }
}
