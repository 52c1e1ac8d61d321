package id.naskah.paper;

import java.util.List;
import java.util.Map;

/**
 * A disposition sheet (lembar disposisi): what the letter is, what is asked for, and its way so
 * far.
 *
 * <p>All texts are in the reader's language and format already; a null or empty one is not known.
 *
 * @param language of the texts, such as {@code id}
 * @param letterhead names of the office, the highest first
 * @param instructions what the office asks for, the ones in use ticked
 * @param parts each after the one above it; empty: a form to be filled in by hand
 * @param labels a word for each {@link Label}
 */
public record DispositionSheet(
    String language,
    List<String> letterhead,
    Letter letter,
    List<Tick> instructions,
    List<Part> parts,
    Verification verification,
    Map<Label, String> labels) {

  /** The letter that is passed on. */
  public record Letter(
      String direction,
      String letterNumber,
      String agendaNumber,
      String letterDate,
      String receivedDate,
      String sender,
      String subject,
      List<Tick> urgency,
      List<Tick> security,
      String classification) {}

  /** One of several things to choose from. */
  public record Tick(String text, boolean ticked) {}

  /**
   * One recipient's part.
   *
   * @param depth 0 at the top of the tree
   * @param facts when it was sent, read and closed, by whom and on whose behalf; its report
   */
  public record Part(
      int depth,
      String recipient,
      boolean responsible,
      List<String> instructions,
      String note,
      String dueDate,
      String status,
      List<Fact> facts) {}

  /** A value and what it is. */
  public record Fact(String name, String value) {}

  /**
   * How to check the sheet.
   *
   * @param code shown on each page
   * @param address where the QR code leads
   * @param lines what it proves and who printed it
   */
  public record Verification(String code, String address, List<String> lines) {}
}
