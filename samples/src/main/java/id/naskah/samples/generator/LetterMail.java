package id.naskah.samples.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.BodyPart;
import org.apache.james.mime4j.message.BodyPartBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.message.MultipartBuilder;
import org.apache.james.mime4j.stream.NameValuePair;

/** Letters that arrive by e-mail: a few polite lines and the letter as PDF. */
final class LetterMail {
  private static final String REGISTRY = "tata.usaha@setda.nusasamudra.example";

  private LetterMail() {}

  static byte[] write(LetterSource letter, Letterhead head) throws IOException {
    LetterSource.Mail mail = letter.paper().mail();
    MultipartBuilder parts =
        MultipartBuilder.create("mixed")
            .addBodyPart(
                BodyPartBuilder.create()
                    .setBody(mail.text(), "plain", StandardCharsets.UTF_8)
                    .setContentTransferEncoding("quoted-printable")
                    .build())
            .addBodyPart(
                attachment(
                    letter.key() + ".pdf", LetterPdf.write(letter, head, LetterPdf.Part.LETTER)));
    Optional<LetterSource.Annex> annex = letter.paper().annexed();
    if (annex.isPresent()) {
      parts.addBodyPart(
          attachment(
              letter.key() + "-lampiran.pdf", LetterPdf.write(letter, head, LetterPdf.Part.ANNEX)));
    }
    Date sent = Date.from(letter.date().atTime(2, 17).toInstant(ZoneOffset.UTC));
    Message message =
        Message.Builder.of()
            .setFrom(mailbox(mail.sender(), mail.from()))
            .setTo(mailbox("Tata Usaha Sekretariat Daerah", REGISTRY))
            .setSubject(letter.form().subject())
            .setDate(sent, TimeZone.getTimeZone(ZoneOffset.ofHours(8)))
            .setMessageId("<" + letter.key() + "@naskah.example>")
            .setBody(parts.build())
            // A boundary of our own: the library's is random.
            .setContentType(
                "multipart/mixed", new NameValuePair("boundary", "=_" + letter.key() + "_="))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(message, out);
    return out.toByteArray();
  }

  private static Mailbox mailbox(String name, String address) {
    int at = address.indexOf('@');
    return new Mailbox(name, address.substring(0, at), address.substring(at + 1));
  }

  private static BodyPart attachment(String name, byte[] content) throws IOException {
    return BodyPartBuilder.create()
        .setBody(content, "application/pdf")
        .setContentTransferEncoding("base64")
        .setContentDisposition("attachment", name)
        .build();
  }
}
