package id.naskah.sending;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A mail with files, as it goes over the net. Written here, because the classes that write mail
 * have other names in each half of Alfresco's versions.
 */
final class MimeMail {
  private static final String LINE = "\r\n";

  /** As many bytes as fit into one encoded word of a head. */
  private static final int WORD = 42;

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern NOT_IN_DOMAIN = Pattern.compile("[^A-Za-z0-9.-]+");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+");

  private final String reference;
  private final String subject;
  private final String text;
  private final List<MailedFile> files;
  private final Instant at;

  /**
   * A mail.
   *
   * @param reference tells the mail from all others: sent again after a cut, it is the same mail
   */
  MimeMail(String reference, String subject, String text, List<MailedFile> files, Instant at) {
    this.reference = reference;
    this.subject = subject;
    this.text = text;
    this.files = List.copyOf(files);
    this.at = at;
  }

  /** The mail with these addresses in its head. */
  byte[] written(String sender, String recipient) {
    String boundary = "naskah-" + reference;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines(
        out,
        "From: " + oneLine(sender),
        "To: " + oneLine(recipient),
        "Subject: " + encoded(oneLine(subject)),
        "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)),
        "Message-ID: <" + reference + "@" + domain(sender) + ">",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"",
        "",
        "--" + boundary,
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: base64",
        "",
        base64(text.getBytes(StandardCharsets.UTF_8)));
    for (MailedFile file : files) {
      lines(
          out,
          "--" + boundary,
          "Content-Type: " + mediaType(file) + "; name=\"" + FileName.plain(file.name()) + "\"",
          "Content-Transfer-Encoding: base64",
          "Content-Disposition: attachment; " + FileName.parameter(file.name()),
          "",
          file.base64());
    }
    lines(out, "--" + boundary + "--");
    return out.toByteArray();
  }

  private static void lines(ByteArrayOutputStream out, String... lines) {
    for (String line : lines) {
      out.writeBytes((line + LINE).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Nothing that somebody typed makes another line of a head. */
  private static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  private static String domain(String sender) {
    String domain =
        NOT_IN_DOMAIN.matcher(sender.substring(sender.lastIndexOf('@') + 1)).replaceAll("");
    return domain.isEmpty() ? "naskah" : domain;
  }

  /** A type that is none would make another line of the head. */
  private static String mediaType(MailedFile file) {
    return MEDIA_TYPE.matcher(file.mediaType()).matches()
        ? file.mediaType()
        : "application/octet-stream";
  }

  private static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }

  /** Text of a head in encoded words (RFC 2047), none of which cuts a character in two. */
  private static String encoded(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int size = 0;
    for (int character : text.codePoints().toArray()) {
      String one = Character.toString(character);
      int bytes = one.getBytes(StandardCharsets.UTF_8).length;
      if (size + bytes > WORD) {
        words.add(word.toString());
        word.setLength(0);
        size = 0;
      }
      word.append(one);
      size += bytes;
    }
    words.add(word.toString());
    return String.join(LINE + " ", words.stream().map(MimeMail::encodedWord).toList());
  }

  private static String encodedWord(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }
}
