package id.naskah.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A signature as PAdES wants it inside a PDF: CMS without its content, with the signer's
 * certificate named in what is signed (signing-certificate-v2), and no time in it, which stands in
 * the PDF.
 *
 * <p>The library writes it down; the JDK computes.
 */
final class Cms {
  private static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  private static final AlgorithmIdentifier RSA =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
  private static final AlgorithmIdentifier ECDSA =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private Cms() {}

  /**
   * Signs a hash.
   *
   * @param sha256 of what is signed
   * @param stamps for a time stamp in the signature; null for none
   */
  static byte[] sign(SealKey key, byte[] sha256, TimeStamps stamps)
      throws GeneralSecurityException, IOException {
    X509Certificate own = key.chain().get(0);
    boolean isRsa = "RSA".equals(key.key().getAlgorithm());
    ASN1Set signed = new DERSet(attributes(own, sha256));
    String algorithm = isRsa ? "SHA256withRSA" : "SHA256withECDSA";
    Signature signature =
        key.provider() == null
            ? Signature.getInstance(algorithm)
            : Signature.getInstance(algorithm, key.provider());
    signature.initSign(key.key());
    signature.update(signed.getEncoded(ASN1Encoding.DER));
    byte[] value = signature.sign();
    SignerInfo signer =
        new SignerInfo(
            new SignerIdentifier(issuerAndSerial(own)),
            SHA256,
            signed,
            isRsa ? RSA : ECDSA,
            new DEROctetString(value),
            stamps == null ? null : stamped(stamps.token(digest(value))));
    SignedData data =
        new SignedData(
            new DERSet(SHA256),
            new ContentInfo(CMSObjectIdentifiers.data, null),
            certificates(key),
            null,
            new DERSet(signer));
    return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
  }

  private static ASN1EncodableVector attributes(X509Certificate own, byte[] sha256)
      throws GeneralSecurityException {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
    attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(sha256)));
    IssuerSerial serial =
        new IssuerSerial(new GeneralNames(new GeneralName(issuer(own))), own.getSerialNumber());
    ESSCertIDv2 named = new ESSCertIDv2(digest(own.getEncoded()), serial);
    attributes.add(
        attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(named)));
    return attributes;
  }

  private static ASN1Set stamped(byte[] token) throws IOException {
    return new DERSet(
        attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            ASN1Primitive.fromByteArray(token)));
  }

  private static Attribute attribute(ASN1ObjectIdentifier kind, ASN1Encodable value) {
    return new Attribute(kind, new DERSet(value));
  }

  private static ASN1Set certificates(SealKey key) throws GeneralSecurityException, IOException {
    ASN1EncodableVector all = new ASN1EncodableVector();
    for (X509Certificate each : key.chain()) {
      all.add(ASN1Primitive.fromByteArray(each.getEncoded()));
    }
    return new DERSet(all);
  }

  private static IssuerAndSerialNumber issuerAndSerial(X509Certificate own) {
    return new IssuerAndSerialNumber(issuer(own), own.getSerialNumber());
  }

  private static X500Name issuer(X509Certificate own) {
    return X500Name.getInstance(own.getIssuerX500Principal().getEncoded());
  }

  static byte[] digest(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
