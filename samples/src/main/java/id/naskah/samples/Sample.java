package id.naskah.samples;

import java.util.List;

/**
 * One made letter as the loader sees it.
 *
 * @param key names the letter for good, in relations and in the loader's memory
 * @param registeredBy the account whose hands do it
 * @param fileName the made file, also its name on the server
 * @param mimeType what the file is
 * @param form what that person fills in
 */
public record Sample(String key, String registeredBy, String fileName, String mimeType, Form form) {

  /**
   * What is typed when a letter is registered, named as in the API. An incoming letter's number is
   * the sender's; on the others it is the number which an empty office gives with the sample
   * configuration, and which is therefore already printed on the paper.
   */
  public record Form(
      String direction,
      String kind,
      String unit,
      String subject,
      String letterNumber,
      String letterDate,
      String receivedDate,
      String senderName,
      String senderOrganisation,
      List<String> recipients,
      List<String> copyTo,
      String urgency,
      String security,
      String classification,
      String summary,
      List<String> repliesTo,
      List<String> relatesTo) {

    /** Lists that were left out are empty. */
    public Form {
      recipients = recipients == null ? List.of() : List.copyOf(recipients);
      copyTo = copyTo == null ? List.of() : List.copyOf(copyTo);
      repliesTo = repliesTo == null ? List.of() : List.copyOf(repliesTo);
      relatesTo = relatesTo == null ? List.of() : List.copyOf(relatesTo);
    }

    /** Whether the number is the sender's own. */
    public boolean incoming() {
      return "incoming".equals(direction);
    }
  }
}
