package id.naskah.seal;

import id.naskah.seal.NoTimeStamp.Reason;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;

/**
 * What a server of time stamps answered. Whether its certificate is to be trusted is for who checks
 * the letter; that its stamp is one, and about this question, is found here: a letter whose stamp
 * nobody accepts would be signed for good.
 */
final class TimeStampToken {
  /** Granted, or granted otherwise than asked; all else is a refusal. */
  private static final int MOST_GRANTED = 1;

  private static final int MOST_SAID = 200;
  private static final String FOR_TIME_STAMPS = "1.3.6.1.5.5.7.3.8";

  private TimeStampToken() {}

  /** The token in an answer, encoded as it goes into a signature. */
  static byte[] of(byte[] answer, byte[] sha256, BigInteger nonce) throws IOException {
    try {
      TimeStampResp response = TimeStampResp.getInstance(ASN1Primitive.fromByteArray(answer));
      PKIStatusInfo status = response == null ? null : response.getStatus();
      if (status == null) {
        throw new NoTimeStamp(Reason.NOT_ONE);
      }
      ContentInfo token = response.getTimeStampToken();
      if (status.getStatus().intValue() > MOST_GRANTED || token == null) {
        throw new NoTimeStamp(Reason.REFUSED, said(status), null);
      }
      check(SignedData.getInstance(token.getContent()), sha256, nonce);
      return token.getEncoded();
    } catch (NoTimeStamp e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The library has its own exceptions for each way in which an answer can be none.
      throw new NoTimeStamp(Reason.NOT_ONE, "", e);
    }
  }

  private static String said(PKIStatusInfo status) {
    StringBuilder said = new StringBuilder(status.getStatus().toString());
    PKIFreeText text = status.getStatusString();
    for (int i = 0; text != null && i < text.size(); i++) {
      said.append(' ').append(DERUTF8String.getInstance(text.getStringAtUTF8(i)).getString());
    }
    String plain = said.toString().replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= MOST_SAID ? plain : plain.substring(0, MOST_SAID) + "…";
  }

  private static void check(SignedData signed, byte[] sha256, BigInteger nonce) throws IOException {
    byte[] content =
        ASN1OctetString.getInstance(signed.getEncapContentInfo().getContent()).getOctets();
    TSTInfo said = TSTInfo.getInstance(ASN1Primitive.fromByteArray(content));
    boolean isOurs =
        NISTObjectIdentifiers.id_sha256.equals(
                said.getMessageImprint().getHashAlgorithm().getAlgorithm())
            && Arrays.equals(said.getMessageImprint().getHashedMessage(), sha256)
            && said.getNonce() != null
            && said.getNonce().getValue().equals(nonce);
    if (!isOurs) {
      throw new NoTimeStamp(Reason.ANOTHER);
    }
    try {
      SignerInfo signer = SignerInfo.getInstance(signed.getSignerInfos().getObjectAt(0));
      X509Certificate own = CmsCheck.certificate(signed, signer);
      List<String> purposes = own == null ? null : own.getExtendedKeyUsage();
      if (purposes == null
          || !purposes.contains(FOR_TIME_STAMPS)
          || !CmsCheck.isIntact(signer, own, content)) {
        throw new NoTimeStamp(Reason.NOT_GENUINE);
      }
      own.checkValidity(said.getGenTime().getDate());
    } catch (GeneralSecurityException | java.text.ParseException e) {
      throw new NoTimeStamp(Reason.NOT_GENUINE, "", e);
    }
  }
}
