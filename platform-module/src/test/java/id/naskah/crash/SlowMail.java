package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.wiser.Wiser;
import org.subethamail.wiser.WiserMessage;

/** A mail server that takes its time, so that there is time to be cut off in. */
final class SlowMail implements AutoCloseable {
  private static final int SLOWNESS_MILLIS = 300;
  private static final Pattern LINK = Pattern.compile("#/letter/([0-9a-f-]{36})");
  private static final Pattern REFERENCE = Pattern.compile("Rujukan: ([0-9a-f-]{36})");

  private final int port;
  private final Wiser server;

  SlowMail() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    server = new Slow(port);
    server.start();
  }

  /** Has a repository send its mail here, soon. */
  String[] options() {
    return new String[] {
      "-Dmail.host=127.0.0.1",
      "-Dmail.port=" + port,
      "-Ddev.email.not.sent=false",
      "-Dnaskah.mail.gatherSeconds=10",
      "-Dnaskah.mail.everySeconds=1",
      "-Dnaskah.mail.resendAfterSeconds=5"
    };
  }

  /** Mails that have arrived. */
  int sent() {
    return server.getMessages().size();
  }

  /** Letters by address, as often as mails name them; a mail that came twice counts once. */
  Map<String, List<String>> told() {
    Map<String, List<String>> told = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (WiserMessage message : List.copyOf(server.getMessages())) {
      if (seen.add(reference(message))) {
        List<String> ids =
            told.computeIfAbsent(message.getEnvelopeReceiver(), key -> new ArrayList<>());
        LINK.matcher(text(message)).results().forEach(m -> ids.add(m.group(1)));
      }
    }
    return told;
  }

  /** Mails that came once more. */
  long repeated() {
    List<WiserMessage> messages = List.copyOf(server.getMessages());
    return messages.size() - messages.stream().map(SlowMail::reference).distinct().count();
  }

  private static String reference(WiserMessage message) {
    Matcher reference = REFERENCE.matcher(text(message));
    assertThat(reference.find()).isTrue();
    return reference.group(1);
  }

  private static String text(WiserMessage message) {
    try {
      return (String) message.getMimeMessage().getContent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (javax.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }

  private static final class Slow extends Wiser {
    Slow(int port) {
      super(port);
      setHostname("127.0.0.1");
    }

    @Override
    public boolean accept(String from, String recipient) {
      try {
        TimeUnit.MILLISECONDS.sleep(SLOWNESS_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    }
  }
}
