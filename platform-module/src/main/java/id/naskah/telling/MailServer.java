package id.naskah.telling;

import org.alfresco.repo.management.subsystems.ChildApplicationContextFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

/**
 * Alfresco's mail server, as set with {@code mail.host} and its like, or at run time over JMX.
 *
 * <p>Its sender is used through Spring's interface, which names no class of JavaMail: that is
 * javax.mail in older versions of Alfresco and jakarta.mail in newer ones.
 */
class MailServer {
  private final ChildApplicationContextFactory outbound;

  public MailServer(ChildApplicationContextFactory outbound) {
    this.outbound = outbound;
  }

  /**
   * Hands a mail to the server; when this returns, the server has taken it.
   *
   * @throws MailException if it has not
   */
  void send(Mail mail) {
    // Alfresco's own switches, which test installations set so that no real person is bothered.
    if (Boolean.parseBoolean(property("dev.email.not.sent"))) {
      return;
    }
    String instead = property("dev.email.recipient.address");
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(property("mail.from.default"));
    message.setTo(instead.isEmpty() ? mail.to() : instead);
    message.setSubject(mail.subject());
    message.setText(mail.text());
    message.setSentDate(java.util.Date.from(mail.at()));
    outbound.getApplicationContext().getBean("mailService", MailSender.class).send(message);
  }

  private String property(String name) {
    String value = outbound.getProperty(name);
    return value == null ? "" : value.strip();
  }
}
