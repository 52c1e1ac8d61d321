package id.naskah.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import javax.mail.BodyPart;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that is written here is read by JavaMail as it was meant. */
class MimeMailTest {
  private static final byte[] PDF = new byte[5000];
  private static final byte[] TABLE = "a;b".getBytes(StandardCharsets.UTF_8);

  static {
    Arrays.fill(PDF, (byte) 'x');
  }

  private static MailedFile file(String name, String mediaType, byte[] bytes) {
    return new MailedFile(name, mediaType, Base64.getMimeEncoder().encodeToString(bytes));
  }

  private static MimeMail mail(String subject, MailedFile... files) {
    return new MimeMail("5f0c", subject, "Terlampir\nsurat ñ", List.of(files), Instant.EPOCH);
  }

  private static MimeMail mail(String subject, String fileName) {
    return mail(subject, file(fileName, "application/pdf", PDF));
  }

  private static MimeMessage read(MimeMail mail) throws Exception {
    byte[] written = mail.written("naskah@sulsel.go.id", "tu@kominfo.go.id");
    for (String line : new String(written, StandardCharsets.US_ASCII).split("\r\n")) {
      assertThat(line).hasSizeLessThan(200).matches("[\\x20-\\x7e]*");
    }
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(written));
  }

  @Test
  void itHasTextAndFile() throws Exception {
    MailedFile pdf = file("000.8-15-ORG.pdf", "application/pdf", PDF);
    MailedFile table = file("daftar.csv", "text/csv", TABLE);
    MimeMessage message = read(mail("Surat 1", pdf, table));
    assertThat(message.getFrom()[0]).hasToString("naskah@sulsel.go.id");
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getAllRecipients()[0]).hasToString("tu@kominfo.go.id");
    assertThat(message.getMessageID()).isEqualTo("<5f0c@sulsel.go.id>");
    assertThat(message.getSentDate()).isEqualTo(Instant.EPOCH);
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Terlampir\nsurat ñ");
    BodyPart file = parts.getBodyPart(1);
    assertThat(file.getContentType()).startsWith("application/pdf");
    assertThat(file.getFileName()).isEqualTo("000.8-15-ORG.pdf");
    assertThat(file.getDisposition()).isEqualTo("attachment");
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(PDF);
    BodyPart second = parts.getBodyPart(2);
    assertThat(second.getContentType()).startsWith("text/csv");
    assertThat(second.getFileName()).isEqualTo("daftar.csv");
    assertThat(second.getInputStream().readAllBytes()).isEqualTo(TABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Surat 1",
        "",
        "=?UTF-8?B?SGFp?=",
        "Undangan ünïcödé 📨📨📨📨📨📨📨📨📨📨📨📨📨📨📨📨📨📨📨📨 rapat koordinasi yang sangat panjang sekali"
      })
  void theSubjectIsWhatItSays(String subject) throws Exception {
    assertThat(read(mail(subject, "a.pdf")).getSubject()).isEqualTo(subject);
  }

  @Test
  void nothingTypedMakesALineOfTheHead() throws Exception {
    MailedFile file = file("a\"\r\nBcc: x@y.z;.pdf", "text/plain\r\nBcc: x@y.z", PDF);
    MimeMail mail = mail("a\r\nBcc: x@y.z\u2028Cc: b@c.d\nZ", file);
    MimeMessage message = read(mail);
    assertThat(message.getSubject()).isEqualTo("a Bcc: x@y.z Cc: b@c.d Z");
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(List.of(message.getAllRecipients())).hasSize(1);
    BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(1);
    assertThat(part.getHeader("Bcc")).isNull();
    assertThat(part.getContentType())
        .startsWith("application/octet-stream")
        .endsWith("name=\"a-Bcc-x-y.z-.pdf\"");
    assertThat(part.getInputStream().readAllBytes()).isEqualTo(PDF);
  }
}
