package id.naskah.signature;

import id.naskah.seal.Exchange;
import java.io.IOException;
import java.io.Reader;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** The questions that the gateway knows, over HTTP with the office's account. */
final class GatewayCalls {
  /** Whether somebody can sign is shown on a page that waits. */
  private static final Duration QUICK = Duration.ofSeconds(10);

  /** Of eight signatures in a large file it was seen to take 40 s. */
  private static final Duration VERIFYING = Duration.ofMinutes(2);

  private static final int MOST_BYTES = 200_000_000;

  /** For all of a question but its file. */
  private static final int ROOM = 20_000;

  /** The office's own password, or its list of identities, cannot be read; nothing was sent. */
  static final class NotReady extends IOException {
    private static final long serialVersionUID = 1L;

    NotReady(Throwable cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }

  private final GatewaySettings settings;

  GatewayCalls(GatewaySettings settings) {
    this.settings = settings;
  }

  /** By what the gateway knows somebody; nothing if that is written nowhere. */
  Optional<Identity> identity(Signatory signatory) throws NotReady {
    if (!settings.identities().isBlank()) {
      Properties numbers = new Properties();
      try (Reader in = Files.newBufferedReader(Path.of(settings.identities().strip()))) {
        numbers.load(in);
      } catch (IOException | IllegalArgumentException e) {
        throw new NotReady(e);
      }
      String number = numbers.getProperty(signatory.login(), "").strip();
      if (!number.isEmpty()) {
        return Optional.of(new Identity("nik", number));
      }
    }
    return Optional.ofNullable(signatory.email()).map(email -> new Identity("email", email));
  }

  GatewayReply status(Identity identity) throws IOException {
    try (SecretJson question = new SecretJson(ROOM)) {
      question.field(identity.field(), identity.value());
      return ask("/api/v2/user/check/status", question, QUICK);
    }
  }

  GatewayReply verify(Path pdf) throws IOException {
    byte[] file = encoded(pdf);
    try (SecretJson question = new SecretJson(ROOM + file.length)) {
      question.raw("file", "\"", file, "\"");
      return ask("/api/v2/verify/pdf", question, VERIFYING);
    }
  }

  GatewayReply sign(Identity identity, SigningRequest request) throws IOException {
    byte[] file;
    try {
      file = encoded(request.pdf());
    } catch (IOException e) {
      throw new NotReady(e);
    }
    char[] secret = request.credentials().secret();
    boolean isOnce = request.credentials().kind() == Credentials.Kind.ONE_TIME_CODE;
    try (SecretJson question = new SecretJson(ROOM + 6 * secret.length + file.length)) {
      question
          .field(identity.field(), identity.value())
          .secret(isOnce ? "totp" : "passphrase", secret)
          .raw("signatureProperties", "[{\"tampilan\":\"INVISIBLE\"}]", new byte[0], "")
          .raw("file", "[\"", file, "\"]");
      return ask("/api/v2/sign/pdf", question, settings.answering());
    }
  }

  void checkSetUp() throws NotReady {
    Arrays.fill(account(), (byte) 0);
  }

  private GatewayReply ask(String path, SecretJson question, Duration limit) throws IOException {
    byte[] account = account();
    byte[] body = question.whole();
    try {
      HttpRequest request =
          HttpRequest.newBuilder(settings.at(path))
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account))
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      return GatewayReply.of(new Exchange(settings.connecting(), limit, MOST_BYTES).send(request));
    } finally {
      Arrays.fill(body, (byte) 0);
      Arrays.fill(account, (byte) 0);
    }
  }

  /** The office's user and password, as they go into a header. */
  private byte[] account() throws NotReady {
    char[] password;
    try {
      password = Passwords.read(settings.passwordPath());
    } catch (IOException | InvalidPathException e) {
      throw new NotReady(e);
    }
    String user = settings.user().strip();
    CharBuffer text = CharBuffer.allocate(user.length() + 1 + password.length);
    text.put(user).put(':').put(password).flip();
    ByteBuffer bytes = ByteBuffer.allocate(4 * text.remaining());
    StandardCharsets.UTF_8.newEncoder().encode(text, bytes, true);
    bytes.flip();
    byte[] account = new byte[bytes.remaining()];
    bytes.get(account);
    Arrays.fill(password, '\0');
    Arrays.fill(text.array(), '\0');
    Arrays.fill(bytes.array(), (byte) 0);
    return account;
  }

  private static byte[] encoded(Path pdf) throws IOException {
    return Base64.getEncoder().encode(Files.readAllBytes(pdf));
  }
}
