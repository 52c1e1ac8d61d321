package id.naskah.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** A server of time stamps (RFC 3161 over HTTP). */
public final class TimeStampServer implements TimeStamps {
  private static final int MOST_BYTES = 60_000;
  private static final int OK = 200;

  /** Granted, or granted otherwise than asked; all else is a refusal. */
  private static final int MOST_GRANTED = 1;

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
    HttpResponse<byte[]> answer =
        exchange.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build());
    if (answer.statusCode() != OK) {
      throw new IOException("The server of time stamps answers " + answer.statusCode());
    }
    try {
      return token(answer.body(), sha256, nonce);
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      throw new IOException("The server of time stamps does not answer with one", e);
    }
  }

  private static byte[] token(byte[] answer, byte[] sha256, BigInteger nonce) throws IOException {
    if (answer.length == 0) {
      throw new IOException("The server of time stamps answers nothing");
    }
    TimeStampResp response = TimeStampResp.getInstance(ASN1Primitive.fromByteArray(answer));
    int status = response.getStatus().getStatus().intValue();
    ContentInfo token = response.getTimeStampToken();
    if (status > MOST_GRANTED || token == null) {
      throw new IOException("The server of time stamps refuses: status " + status);
    }
    SignedData signed = SignedData.getInstance(token.getContent());
    byte[] content =
        ASN1OctetString.getInstance(signed.getEncapContentInfo().getContent()).getOctets();
    TSTInfo said = TSTInfo.getInstance(ASN1Primitive.fromByteArray(content));
    boolean isOurs =
        Arrays.equals(said.getMessageImprint().getHashedMessage(), sha256)
            && said.getNonce() != null
            && said.getNonce().getValue().equals(nonce);
    if (!isOurs) {
      throw new IOException("The server of time stamps answers something else than was asked");
    }
    return token.getEncoded();
  }
}
