package id.naskah.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Whether a signature (CMS) fits what it is about, by the certificate that it carries. */
final class CmsCheck {
  private static final Set<String> HASHES = Set.of("SHA-256", "SHA-384", "SHA-512");

  private CmsCheck() {}

  static boolean isIntact(SignerInfo signer, X509Certificate own, byte[] covered)
      throws GeneralSecurityException, IOException {
    String hash = hash(signer.getDigestAlgorithm().getAlgorithm());
    ASN1Set signed = signer.getAuthenticatedAttributes();
    ASN1Encodable said = value(signed, CMSAttributes.messageDigest);
    if (!HASHES.contains(hash) || said == null) {
      return false;
    }
    byte[] digest = MessageDigest.getInstance(hash).digest(covered);
    if (!MessageDigest.isEqual(digest, ASN1OctetString.getInstance(said).getOctets())) {
      return false;
    }
    Signature check = check(signer.getDigestEncryptionAlgorithm(), hash, own);
    check.initVerify(own.getPublicKey());
    check.update(new DERSet(signed.toArray()).getEncoded(ASN1Encoding.DER));
    return check.verify(signer.getEncryptedDigest().getOctets());
  }

  private static Signature check(AlgorithmIdentifier method, String hash, X509Certificate own)
      throws GeneralSecurityException, IOException {
    if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(method.getAlgorithm())) {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
      parameters.init(method.getParameters().toASN1Primitive().getEncoded());
      Signature check = Signature.getInstance("RSASSA-PSS");
      check.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
      return check;
    }
    String kind = "EC".equals(own.getPublicKey().getAlgorithm()) ? "ECDSA" : "RSA";
    return Signature.getInstance(hash.replace("-", "") + "with" + kind);
  }

  private static String hash(ASN1ObjectIdentifier algorithm) {
    if (NISTObjectIdentifiers.id_sha256.equals(algorithm)) {
      return "SHA-256";
    }
    if (NISTObjectIdentifiers.id_sha384.equals(algorithm)) {
      return "SHA-384";
    }
    return NISTObjectIdentifiers.id_sha512.equals(algorithm) ? "SHA-512" : "";
  }

  static ASN1Encodable value(ASN1Set attributes, ASN1ObjectIdentifier kind) {
    for (int i = 0; attributes != null && i < attributes.size(); i++) {
      Attribute each = Attribute.getInstance(attributes.getObjectAt(i));
      if (kind.equals(each.getAttrType()) && each.getAttrValues().size() > 0) {
        return each.getAttrValues().getObjectAt(0);
      }
    }
    return null;
  }

  static X509Certificate certificate(SignedData data, SignerInfo signer)
      throws GeneralSecurityException, IOException {
    IssuerAndSerialNumber wanted = IssuerAndSerialNumber.getInstance(signer.getSID().getId());
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    for (int i = 0; data.getCertificates() != null && i < data.getCertificates().size(); i++) {
      ASN1Primitive each = data.getCertificates().getObjectAt(i).toASN1Primitive();
      X509Certificate certificate =
          (X509Certificate)
              factory.generateCertificate(new ByteArrayInputStream(each.getEncoded()));
      // Two bodies may have given the same number.
      if (certificate.getSerialNumber().equals(wanted.getSerialNumber().getValue())
          && wanted.getName().equals(issuer(certificate))) {
        return certificate;
      }
    }
    return null;
  }

  private static X500Name issuer(X509Certificate certificate) {
    return X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
  }
}
