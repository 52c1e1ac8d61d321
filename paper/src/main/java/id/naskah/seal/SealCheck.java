package id.naskah.seal;

import id.naskah.paper.WorkPages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * Whether the signatures in a PDF are about this file, and by the certificates that they carry.
 * Whether one may trust those certificates is another question, which is not asked here.
 */
public final class SealCheck {
  private SealCheck() {}

  /**
   * A signature that was found.
   *
   * @param subject of its certificate; empty if that cannot be read
   * @param at the time that the signature says; null if it says none
   * @param isIntact whether what it covers is what was signed
   * @param isWhole whether it covers the whole file: that of the last one
   * @param isTimed whether there is a time stamp in it
   */
  public record Found(
      String subject, Instant at, boolean isIntact, boolean isWhole, boolean isTimed) {}

  /**
   * The signatures, in the order of the file.
   *
   * @throws IOException for what is no PDF
   */
  public static List<Found> of(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile(), WorkPages::new)) {
      List<Found> found = new ArrayList<>();
      for (PDSignature signature : document.getSignatureDictionaries()) {
        found.add(found(signature, pdf));
      }
      return found;
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      throw new IOException(e);
    }
  }

  /** Whether two PDFs have as many pages, and the same words on them. */
  public static boolean haveSameWords(Path one, Path other) throws IOException {
    return words(one).equals(words(other));
  }

  /** Whether a text stands somewhere in a file, however its lines are broken. */
  public static boolean says(Path pdf, String text) throws IOException {
    return words(pdf).replaceAll("\\s+", "").contains(text.replaceAll("\\s+", ""));
  }

  private static String words(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile(), WorkPages::new)) {
      return document.getNumberOfPages() + "\n" + new PDFTextStripper().getText(document);
    }
  }

  private static Found found(PDSignature signature, Path pdf) throws IOException {
    int[] range = signature.getByteRange();
    boolean isWhole =
        range != null
            && range.length == 4
            && range[0] == 0
            && (long) range[2] + range[3] == Files.size(pdf);
    Calendar at = signature.getSignDate();
    Instant said = at == null ? null : at.toInstant();
    byte[] covered;
    try (InputStream in = Files.newInputStream(pdf)) {
      covered = signature.getSignedContent(in);
    }
    try (ASN1InputStream in = new ASN1InputStream(signature.getContents())) {
      ContentInfo content = ContentInfo.getInstance(in.readObject());
      SignedData data = SignedData.getInstance(content.getContent());
      SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
      X509Certificate own = CmsCheck.certificate(data, signer);
      boolean isIntact = own != null && CmsCheck.isIntact(signer, own, covered);
      return new Found(
          own == null ? "" : own.getSubjectX500Principal().getName(),
          said,
          isIntact,
          isWhole,
          isTimed(signer));
    } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
      return new Found("", said, false, isWhole, false);
    }
  }

  private static boolean isTimed(SignerInfo signer) {
    return CmsCheck.value(
            signer.getUnauthenticatedAttributes(),
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
        != null;
  }
}
