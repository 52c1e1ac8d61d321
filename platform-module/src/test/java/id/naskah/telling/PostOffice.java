package id.naskah.telling;

import id.naskah.embedded.junit.Repository;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.mail.MessagingException;
import javax.mail.internet.MimeMessage;
import org.alfresco.repo.lock.JobLockService;
import org.alfresco.repo.management.subsystems.ChildApplicationContextFactory;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.namespace.QName;
import org.subethamail.wiser.Wiser;
import org.subethamail.wiser.WiserMessage;

/**
 * A mail server in this JVM, to which the repository's mail goes until it is closed. The
 * repository's own timers are kept from what waits meanwhile: under a clock that a test sets it
 * would find mail that is just being sent four days old, and send it again.
 */
public final class PostOffice implements AutoCloseable {
  private static final QName TIMER = QName.createQName("http://naskah.id/jobs", "telling");
  private static final QName LETTERS = QName.createQName("http://naskah.id/jobs", "lettersByMail");
  private static final Duration LONGER_THAN_ANY_TEST = Duration.ofMinutes(20);
  private static final int TRIES = 240;

  private final Repository repository;
  private final ChildApplicationContextFactory outbound;
  private final int port;
  private final String timer;
  private final String letters;
  private final List<WiserMessage> earlier = new ArrayList<>();
  private Wiser server;

  /** A mail as it arrived. */
  record Arrived(String subject, String text) {}

  /** Opens it, when no other is open any more. */
  public PostOffice(Repository repository) {
    this.repository = repository;
    this.outbound = repository.bean("OutboundSMTP", ChildApplicationContextFactory.class);
    this.port = freePort();
    this.timer = locks().getLock(TIMER, LONGER_THAN_ANY_TEST.toMillis(), 500, TRIES);
    this.letters = locks().getLock(LETTERS, LONGER_THAN_ANY_TEST.toMillis(), 500, TRIES);
    outbound.stop();
    outbound.setProperty("mail.host", "127.0.0.1");
    outbound.setProperty("mail.port", Integer.toString(port));
    outbound.setProperty("mail.from.default", "naskah@example.com");
    outbound.setProperty("dev.email.not.sent", "false");
    outbound.start();
    open();
  }

  private JobLockService locks() {
    return repository.bean("jobLockService", JobLockService.class);
  }

  /** The mail server is switched on. */
  public void open() {
    server = new Wiser(port);
    server.setHostname("127.0.0.1");
    server.start();
  }

  /** The mail server is switched off. */
  public void shut() {
    earlier.addAll(server.getMessages());
    server.stop();
  }

  /** Looks into the outbox now, as the timer does. */
  void send() {
    AuthenticationUtil.runAsSystem(
        () -> {
          repository.bean(Sending.class).run();
          return null;
        });
  }

  /** Looks into the outbox at another time. */
  void sendAt(id.naskah.Office office, Instant now) throws Exception {
    office.at(
        now,
        () -> {
          send();
          return null;
        });
  }

  /** All that came to one address, oldest first. */
  public List<MimeMessage> to(String address) {
    List<WiserMessage> all = new ArrayList<>(earlier);
    all.addAll(server.getMessages());
    try {
      List<MimeMessage> mail = new ArrayList<>();
      for (WiserMessage message : all) {
        if (message.getEnvelopeReceiver().equals(address)) {
          mail.add(message.getMimeMessage());
        }
      }
      return mail;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What one user got, oldest first. */
  List<Arrived> mailOf(String user) {
    try {
      List<Arrived> mail = new ArrayList<>();
      for (MimeMessage message : to(user + "@example.com")) {
        String text = ((String) message.getContent()).replace("\r\n", "\n");
        mail.add(new Arrived(message.getSubject(), text));
      }
      return mail;
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    outbound.stop();
    outbound.setProperty("dev.email.not.sent", "true");
    outbound.start();
    server.stop();
    locks().releaseLock(letters, LETTERS);
    locks().releaseLock(timer, TIMER);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
