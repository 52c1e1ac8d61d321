package id.naskah.seal;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The office's seal on an XML document as a whole: one enveloped signature (XML Signature) as the
 * last child of the root, with the certificates in it.
 */
public final class XmlSeal {
  /** The JDK's own: other libraries register some that take older methods. */
  private static final String PROVIDER = "XMLDSig";

  private static final String SIGN_WITH = "org.jcp.xml.dsig.internal.dom.SignatureProvider";
  private static final String SECURE = "org.jcp.xml.dsig.secureValidation";
  private static final String RSA = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
  private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final Set<String> SIGNED_BY =
      Set.of(
          RSA,
          MORE + "rsa-sha384",
          MORE + "rsa-sha512",
          ECDSA,
          MORE + "ecdsa-sha384",
          MORE + "ecdsa-sha512");
  private static final Set<String> DIGESTS =
      Set.of(DigestMethod.SHA256, MORE + "sha384", DigestMethod.SHA512);
  private static final Set<String> CANONICAL =
      Set.of(
          CanonicalizationMethod.EXCLUSIVE,
          CanonicalizationMethod.INCLUSIVE,
          "http://www.w3.org/2006/12/xml-c14n11");

  private XmlSeal() {}

  /** There is a signature, but not one that says this document was sealed as it is. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String message) {
      super(message);
    }

    Broken(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Signs a document, which has to be as it was read: namespaces that are not declared in it are
   * not signed.
   */
  public static void sign(Document document, SealKey key) throws GeneralSecurityException {
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM", PROVIDER);
    Reference whole =
        factory.newReference(
            "",
            factory.newDigestMethod(DigestMethod.SHA256, null),
            List.of(
                factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                factory.newTransform(
                    CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null)),
            null,
            null);
    SignedInfo info =
        factory.newSignedInfo(
            factory.newCanonicalizationMethod(
                CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
            factory.newSignatureMethod("EC".equals(key.key().getAlgorithm()) ? ECDSA : RSA, null),
            List.of(whole));
    KeyInfoFactory keys = factory.getKeyInfoFactory();
    KeyInfo certificates = keys.newKeyInfo(List.of(keys.newX509Data(key.chain())));
    DOMSignContext context = new DOMSignContext(key.key(), document.getDocumentElement());
    context.setDefaultNamespacePrefix("ds");
    if (key.provider() != null) {
      context.setProperty(SIGN_WITH, key.provider());
    }
    try {
      factory.newXMLSignature(info, certificates).sign(context);
    } catch (MarshalException | XMLSignatureException e) {
      throw new GeneralSecurityException(e);
    }
    withoutCarriageReturns(document);
  }

  /**
   * Base64 comes with line ends of mail, which XML writes as references to a character; neither is
   * signed.
   */
  private static void withoutCarriageReturns(Document document) {
    for (String name : List.of("SignatureValue", "X509Certificate")) {
      NodeList elements = document.getElementsByTagNameNS(XMLSignature.XMLNS, name);
      for (int i = 0; i < elements.getLength(); i++) {
        elements.item(i).setTextContent(elements.item(i).getTextContent().replace("\r", ""));
      }
    }
  }

  /**
   * Checks the signature of a document that was read without a document type.
   *
   * @return whose certificate signed it; whether that is to be trusted is for who asks. Empty if
   *     there is no signature at all
   * @throws Broken for a signature that does not fit the document, is not about all of it, or uses
   *     what proves nothing
   */
  public static Optional<X509Certificate> check(Document document) throws Broken {
    NodeList found = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
    if (found.getLength() == 0) {
      return Optional.empty();
    }
    Element element = (Element) found.item(0);
    if (found.getLength() > 1 || element.getParentNode() != document.getDocumentElement()) {
      throw new Broken("There is to be one signature, below the root");
    }
    try {
      OneCertificate selector = new OneCertificate();
      DOMValidateContext context = new DOMValidateContext(selector, element);
      context.setProperty(SECURE, true);
      XMLSignature signature =
          XMLSignatureFactory.getInstance("DOM", PROVIDER).unmarshalXMLSignature(context);
      requireWhole(signature);
      if (!signature.validate(context)) {
        throw new Broken("The document is not what was signed");
      }
      return Optional.of(selector.certificate);
    } catch (MarshalException
        | XMLSignatureException
        | GeneralSecurityException
        | ClassCastException e) {
      throw new Broken(e);
    }
  }

  private static void requireWhole(XMLSignature signature) throws Broken {
    SignedInfo info = signature.getSignedInfo();
    List<?> references = info.getReferences();
    if (references.size() != 1 || !signature.getObjects().isEmpty()) {
      throw new Broken("The signature is to be about the document and nothing else");
    }
    Reference reference = (Reference) references.get(0);
    boolean isEnveloped = false;
    for (Object each : reference.getTransforms()) {
      String algorithm = ((AlgorithmMethod) each).getAlgorithm();
      isEnveloped |= Transform.ENVELOPED.equals(algorithm);
      if (!Transform.ENVELOPED.equals(algorithm) && !CANONICAL.contains(algorithm)) {
        throw new Broken("A transform that leaves out parts: " + algorithm);
      }
    }
    if (!"".equals(reference.getURI()) || !isEnveloped) {
      throw new Broken("The signature is to be about the whole document");
    }
    require(info.getCanonicalizationMethod(), CANONICAL);
    require(info.getSignatureMethod(), SIGNED_BY);
    require(reference.getDigestMethod(), DIGESTS);
  }

  private static void require(AlgorithmMethod method, Set<String> accepted) throws Broken {
    if (!accepted.contains(method.getAlgorithm())) {
      throw new Broken("Not accepted: " + method.getAlgorithm());
    }
  }

  /** The first certificate in the signature, which by custom is that of the key. */
  private static final class OneCertificate extends KeySelector {
    private X509Certificate certificate;

    @Override
    public KeySelectorResult select(
        KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context)
        throws KeySelectorException {
      for (Object each : info == null ? List.of() : info.getContent()) {
        if (each instanceof X509Data data) {
          for (Object one : data.getContent()) {
            if (one instanceof X509Certificate found) {
              certificate = found;
              Key key = found.getPublicKey();
              return () -> key;
            }
          }
        }
      }
      throw new KeySelectorException("The signature has no certificate");
    }
  }
}
