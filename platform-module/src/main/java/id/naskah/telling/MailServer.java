package id.naskah.telling;

import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
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
public class MailServer {
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
    if (isOff()) {
      return;
    }
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(sender());
    message.setTo(recipient(mail.to()));
    message.setSubject(mail.subject());
    message.setText(mail.text());
    message.setSentDate(java.util.Date.from(mail.at()));
    outbound.getApplicationContext().getBean("mailService", MailSender.class).send(message);
  }

  /** A mail that somebody has written as it goes over the net. */
  public interface Written {
    /** The mail with these addresses in its head. */
    InputStream from(String sender, String recipient);
  }

  /**
   * Hands over a mail that is written already, such as one with files; when this returns, the
   * server has taken it.
   *
   * @throws MailException if it has not
   */
  public void send(String to, Written mail) {
    if (isOff()) {
      return;
    }
    Object server = outbound.getApplicationContext().getBean("mailService");
    try {
      Object message =
          server
              .getClass()
              .getMethod("createMimeMessage", InputStream.class)
              .invoke(server, mail.from(sender(), recipient(to)));
      taking(server, message).invoke(server, message);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The method that takes this message, whichever of the two JavaMails it is of. */
  private static Method taking(Object server, Object message) {
    return Arrays.stream(server.getClass().getMethods())
        .filter(method -> method.getName().equals("send") && method.getParameterCount() == 1)
        .filter(method -> method.getParameterTypes()[0].isInstance(message))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No mail server of Spring's: " + server));
  }

  /** Alfresco's own switch, which test installations set so that no real person is bothered. */
  private boolean isOff() {
    return Boolean.parseBoolean(property("dev.email.not.sent"));
  }

  private String sender() {
    return property("mail.from.default");
  }

  /** Alfresco's own switch for one address that gets all mail, likewise. */
  private String recipient(String to) {
    String instead = property("dev.email.recipient.address");
    return instead.isEmpty() ? to : instead;
  }

  private String property(String name) {
    String value = outbound.getProperty(name);
    return value == null ? "" : value.strip();
  }
}
