package id.naskah.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.seal.NoTimeStamp.Reason;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no time stamp for this question is told as such: nothing is signed with it. */
class TimeStampServerTest {
  private static final byte[] HASH = new byte[32];

  private FakeTimeStamps server;

  @BeforeEach
  void aServer() throws Exception {
    server = new FakeTimeStamps();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void whatIsAskedIsStamped() throws Exception {
    assertThat(ask(server.address())).isNotEmpty();
  }

  @Test
  void garbageIsNone() {
    for (String answer : new String[] {"", "<html>Masuk dahulu</html>", "0\u0001x", "1\u0003abc"}) {
      server.answerInstead(answer.getBytes(StandardCharsets.ISO_8859_1));
      assertNone(Reason.NOT_ONE);
    }
  }

  @Test
  void anErrorIsToldWithItsNumber() {
    server.answerWith(503);
    assertThat(assertNone(Reason.STATUS).detail()).isEqualTo("503");
  }

  /** Status 2 is a rejection; the server may say why. */
  @Test
  void aRefusalIsToldWithItsWords() throws Exception {
    DERSequence words = new DERSequence(new DERUTF8String("unaccepted\npolicy"));
    DERSequence status =
        new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {new ASN1Integer(2), words});
    server.answerInstead(new DERSequence(status).getEncoded());
    assertThat(assertNone(Reason.REFUSED).detail()).isEqualTo("2 unaccepted policy");
  }

  /** One that answers an earlier question has been there before. */
  @Test
  void aStampForAnotherQuestionIsNone() throws Exception {
    server.answerInstead(server.stamp(question(HASH, BigInteger.TEN, true)));
    assertNone(Reason.ANOTHER);
  }

  @Test
  void aStampThatWasTouchedIsNone() throws Exception {
    byte[] question = question(HASH, BigInteger.TEN, true);
    byte[] stamp = server.stamp(question);
    assertThat(TimeStampToken.of(stamp, HASH, BigInteger.TEN)).isNotEmpty();
    // The last bytes are those of its signature.
    stamp[stamp.length - 3] ^= 1;
    assertThatThrownBy(() -> TimeStampToken.of(stamp, HASH, BigInteger.TEN))
        .hasMessageContaining(Reason.NOT_GENUINE.name());
    byte[] without = server.stamp(question(HASH, BigInteger.TEN, false));
    assertThatThrownBy(() -> TimeStampToken.of(without, HASH, BigInteger.TEN))
        .hasMessageContaining(Reason.NOT_GENUINE.name());
    byte[] other = HASH.clone();
    other[7] = 1;
    byte[] ofOther = server.stamp(question(other, BigInteger.TEN, true));
    assertThatThrownBy(() -> TimeStampToken.of(ofOther, HASH, BigInteger.TEN))
        .hasMessageContaining(Reason.ANOTHER.name());
  }

  /** Anybody can sign something that looks like one. */
  @Test
  void aCertificateForSomethingElseStampsNothing() throws Exception {
    try (FakeTimeStamps impostor = new FakeTimeStamps(KeyPurposeId.id_kp_emailProtection)) {
      assertThatThrownBy(() -> ask(impostor.address())).isInstanceOf(NoTimeStamp.class);
    }
  }

  @Test
  void whoIsNotThereIsTold() throws Exception {
    assertThatThrownBy(() -> ask(URI.create("http://127.0.0.1:1/")))
        .isInstanceOfSatisfying(
            NoTimeStamp.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_REACHED));
    try (ServerSocket silent = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertThatThrownBy(
              () -> new TimeStampServer(address, Duration.ofMillis(300)).token(HASH.clone()))
          .isInstanceOfSatisfying(
              NoTimeStamp.class,
              // On a busy machine the connection itself may take longer than is waited.
              e -> assertThat(e.reason()).isIn(Reason.NO_ANSWER, Reason.NOT_REACHED));
    }
  }

  private NoTimeStamp assertNone(Reason reason) {
    try {
      ask(server.address());
    } catch (NoTimeStamp e) {
      assertThat(e.reason()).isEqualTo(reason);
      return e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("There is one");
  }

  private static byte[] ask(URI address) throws Exception {
    return new TimeStampServer(address, Duration.ofSeconds(20)).token(HASH.clone());
  }

  private static byte[] question(byte[] hash, BigInteger nonce, boolean isWithCertificate)
      throws Exception {
    TimeStampRequestGenerator asked = new TimeStampRequestGenerator();
    asked.setCertReq(isWithCertificate);
    return asked.generate(NISTObjectIdentifiers.id_sha256, hash, nonce).getEncoded();
  }
}
