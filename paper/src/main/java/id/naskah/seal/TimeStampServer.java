package id.naskah.seal;

import id.naskah.seal.NoTimeStamp.Reason;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** A server of time stamps (RFC 3161 over HTTP). */
public final class TimeStampServer implements TimeStamps {
  private static final int MOST_BYTES = 60_000;
  private static final int OK = 200;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI address;
  private final Exchange exchange;

  /**
   * A server.
   *
   * @param limit so long an answer may take
   */
  public TimeStampServer(URI address, Duration limit) {
    this.address = address;
    this.exchange = new Exchange(limit, limit, MOST_BYTES);
  }

  @Override
  public byte[] token(byte[] sha256) throws IOException {
    BigInteger nonce = new BigInteger(64, RANDOM);
    MessageImprint imprint =
        new MessageImprint(
            new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), sha256);
    byte[] question =
        new TimeStampReq(imprint, null, new ASN1Integer(nonce), ASN1Boolean.TRUE, null)
            .getEncoded();
    HttpResponse<byte[]> answer = answer(question);
    if (answer.statusCode() != OK) {
      throw new NoTimeStamp(Reason.STATUS, String.valueOf(answer.statusCode()), null);
    }
    return TimeStampToken.of(answer.body(), sha256, nonce);
  }

  private HttpResponse<byte[]> answer(byte[] question) throws NoTimeStamp {
    try {
      return exchange.send(
          HttpRequest.newBuilder(address)
              .header("Content-Type", "application/timestamp-query")
              .header("Accept", "application/timestamp-reply")
              .POST(HttpRequest.BodyPublishers.ofByteArray(question))
              .build());
    } catch (Exchange.NotSent e) {
      throw new NoTimeStamp(Reason.NOT_REACHED, e.getMessage(), e);
    } catch (IOException e) {
      String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new NoTimeStamp(Reason.NO_ANSWER, said, e);
    }
  }
}
