package id.naskah.samples.generator;

import id.naskah.samples.Sample;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A file under src/main/letters: what is registered and what stands on the paper.
 *
 * @param key the file's name without its extension
 */
record LetterSource(String key, String registeredBy, Sample.Form form, Paperwork paper) {

  LetterSource named(String name) {
    return new LetterSource(name, registeredBy, form, paper);
  }

  LocalDate date() {
    return LocalDate.parse(form.letterDate());
  }

  /**
   * A seed of its own: signatures and dust differ from letter to letter, never from build to build.
   */
  long seed() {
    return key.hashCode();
  }

  Sample sample() {
    return new Sample(key, registeredBy, fileName(), paper.as().mimeType(), form);
  }

  String fileName() {
    return key + paper.as().extension();
  }

  /**
   * The paper.
   *
   * @param letterhead an entry of letterheads.yaml
   * @param language id or en
   * @param to the addressee's lines; else the recipients
   * @param enclosures the line on enclosures
   * @param title instead of the kind's own
   * @param body see {@link Block}
   * @param office the signatory's office, line by line
   * @param rank lines below the name
   */
  record Paperwork(
      FileForm as,
      String letterhead,
      String language,
      String place,
      List<String> to,
      String enclosures,
      String title,
      String body,
      List<String> office,
      String name,
      List<String> rank,
      Annex annex,
      Mail mail) {

    Paperwork {
      to = to == null ? List.of() : List.copyOf(to);
      rank = rank == null ? List.of() : List.copyOf(rank);
    }

    Optional<Annex> annexed() {
      return Optional.ofNullable(annex);
    }
  }

  /** A further sheet with a heading of its own; a second attachment when the letter is mailed. */
  record Annex(String title, String body) {}

  /** The message around a mailed letter. */
  record Mail(String from, String sender, String text) {}
}
