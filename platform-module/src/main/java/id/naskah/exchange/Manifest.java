package id.naskah.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What manifest.xml says of a letter and its files.
 *
 * @param office that gave the letter out
 * @param attachments in their order
 */
public record Manifest(
    Named office,
    String program,
    Instant exportedAt,
    Sent letter,
    Packed document,
    List<Packed> attachments) {

  /**
   * What has a name and a code of the office that sent it.
   *
   * @param code may be null
   * @param name null if only the code is known
   */
  public record Named(String code, String name) {}

  /**
   * A letter as its sender describes it; what may be missing is null, or an empty list.
   *
   * @param identifier the same whenever it is exported, {@code urn:uuid:…}
   * @param publicCheck address where anybody can check it
   */
  public record Sent(
      String identifier,
      String number,
      LocalDate date,
      String subject,
      String summary,
      Named kind,
      Named classification,
      String urgency,
      String security,
      Sender sender,
      List<String> recipients,
      List<String> copies,
      List<Answered> inReplyTo,
      String publicCheck) {}

  /**
   * Who sent it.
   *
   * @param unit may be null
   */
  public record Sender(Named organisation, Named unit, List<Signed> signatories) {}

  /**
   * Who signed it.
   *
   * @param post may be null
   */
  public record Signed(String name, String post) {}

  /**
   * A letter that it answers, by its number.
   *
   * @param date may be null
   */
  public record Answered(String number, LocalDate date) {}

  /**
   * A file of the zip.
   *
   * @param path in the zip
   * @param name that it had where it was sent
   */
  public record Packed(String path, String name, String mediaType, long size, String sha256) {}

  /** The document, then the attachments. */
  public List<Packed> files() {
    return Stream.concat(Stream.of(document), attachments.stream()).toList();
  }
}
