package id.naskah.judges;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the signatures in a PDF are intact and of a level of PAdES, as the European Commission's
 * DSS sees it. Whether their certificates are trusted is not asked: those of tests are nobody's.
 */
public final class SignatureJudge {
  private SignatureJudge() {}

  /**
   * What is wrong with them; also that there is none.
   *
   * @param level such as {@code PAdES-BASELINE-B}
   */
  public static List<String> problems(Path pdf, String level) {
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(new FileDocument(pdf.toFile()));
    validator.setCertificateVerifier(new CommonCertificateVerifier(true));
    DiagnosticData data = validator.validateDocument().getDiagnosticData();
    List<String> problems = new ArrayList<>();
    if (data.getSignatures().isEmpty()) {
      problems.add("There is no signature");
    }
    for (SignatureWrapper signature : data.getSignatures()) {
      String found = String.valueOf(signature.getSignatureFormat());
      if (!found.equals(level)) {
        problems.add("It is " + found + ", not " + level);
      }
      if (!signature.isSignatureIntact() || !signature.isSignatureValid()) {
        problems.add("The signature is not intact");
      }
      for (TimestampWrapper stamp : signature.getTimestampList()) {
        if (!stamp.isMessageImprintDataIntact() || !stamp.isSignatureIntact()) {
          problems.add("The time stamp is not intact");
        }
      }
    }
    return problems;
  }
}
