package id.naskah.seal;

import id.naskah.paper.WorkPages;
import id.naskah.seal.PdfRefusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Calendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/**
 * Signs a PDF with a key: PAdES B-B, or B-T with a time stamp. What was there before stays byte for
 * byte and the signature follows, so that one may follow another.
 */
public final class PdfSeal {
  /** For what is signed beside the certificates, and the signature. */
  private static final int ROOM = 4_000;

  /** For a time stamp with the certificates of its server. */
  private static final int ROOM_FOR_TIME = 16_000;

  private PdfSeal() {}

  /**
   * What stands in the signature for people.
   *
   * @param name of who signs
   * @param reason may be empty
   */
  public record Said(String name, String reason) {}

  /**
   * Writes the PDF with one signature more.
   *
   * @param stamps for B-T; null for B-B
   * @param at the time that the signature says
   * @throws PdfRefusal for a file that is none, or that an earlier signature closed
   * @throws GeneralSecurityException if the key cannot be used
   * @throws IOException if there is no time stamp to be had, or the target cannot be written
   */
  public static void sign(
      Path pdf, SealKey key, Said said, TimeStamps stamps, Calendar at, Path target)
      throws IOException, PdfRefusal, GeneralSecurityException {
    try (PDDocument document = load(pdf);
        SignatureOptions options = new SignatureOptions();
        OutputStream out = Files.newOutputStream(target)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setName(said.name());
      if (!said.reason().isEmpty()) {
        signature.setReason(said.reason());
      }
      signature.setSignDate(at);
      options.setPreferredSignatureSize(size(key, stamps != null));
      document.addSignature(signature, content -> signed(content, key, stamps), options);
      document.saveIncremental(out);
    } catch (Failed e) {
      throw e.cause;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static PDDocument load(Path pdf) throws PdfRefusal {
    try {
      PDDocument document = Loader.loadPDF(pdf.toFile(), WorkPages::new);
      if (document.isEncrypted() || isClosed(document)) {
        Reason reason = document.isEncrypted() ? Reason.ENCRYPTED : Reason.SIGNED;
        IOUtils.closeQuietly(document);
        throw new PdfRefusal(reason);
      }
      return document;
    } catch (IOException | IllegalArgumentException | ClassCastException e) {
      PdfRefusal refusal = new PdfRefusal(Reason.BROKEN);
      refusal.initCause(e);
      throw refusal;
    }
  }

  /** Whether the first signature said that no other may follow. */
  private static boolean isClosed(PDDocument document) {
    COSDictionary rights =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
    COSDictionary first = rights == null ? null : rights.getCOSDictionary(COSName.DOCMDP);
    COSArray references = first == null ? null : first.getCOSArray(COSName.getPDFName("Reference"));
    return references != null
        && references.getObject(0) instanceof COSDictionary reference
        && reference.getCOSDictionary(COSName.getPDFName("TransformParams")) != null
        && reference.getCOSDictionary(COSName.getPDFName("TransformParams")).getInt(COSName.P, 2)
            == 1;
  }

  private static int size(SealKey key, boolean isTimed) throws CertificateEncodingException {
    int size = ROOM + (isTimed ? ROOM_FOR_TIME : 0);
    for (X509Certificate each : key.chain()) {
      size += each.getEncoded().length;
    }
    return size;
  }

  private static byte[] signed(InputStream content, SealKey key, TimeStamps stamps)
      throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in = new DigestInputStream(content, digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return Cms.sign(key, digest.digest(), stamps);
    } catch (GeneralSecurityException e) {
      throw new Failed(e);
    }
  }

  /** Carries through PDFBox what a key said. */
  private static final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final GeneralSecurityException cause;

    Failed(GeneralSecurityException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
