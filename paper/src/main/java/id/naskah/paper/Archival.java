package id.naskah.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** Makes a document say that it is PDF/A, in its metadata, and what its colours mean. */
public final class Archival {
  private static final String PROFILE = "sRGB IEC61966-2.1";
  private static final String PRODUCER = "Naskah";

  private Archival() {}

  /** For a form of ours, before its first page: PDF/A-1b. */
  static void prepare(PDDocument document, String title, Calendar made) throws IOException {
    prepare(document, title, made, 1);
  }

  /**
   * The title and the time stand in both kinds of metadata, the same.
   *
   * @param part of the standard: 1, or 2, in which things may show through
   */
  public static void prepare(PDDocument document, String title, Calendar made, int part)
      throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(title);
    information.setProducer(PRODUCER);
    information.setCreationDate(made);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(title, made, part));
    document.getDocumentCatalog().setMetadata(metadata);
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(PROFILE);
    intent.setOutputCondition(PROFILE);
    intent.setOutputConditionIdentifier(PROFILE);
    intent.setRegistryName("http://www.color.org");
    document.getDocumentCatalog().addOutputIntent(intent);
  }

  private static byte[] xmp(String title, Calendar made, int part) throws IOException {
    try {
      XMPMetadata xmp = XMPMetadata.createXMPMetadata();
      xmp.createAndAddDublinCoreSchema().setTitle(title);
      xmp.createAndAddAdobePDFSchema().setProducer(PRODUCER);
      xmp.createAndAddXMPBasicSchema().setCreateDate(made);
      var pdfa = xmp.createAndAddPDFAIdentificationSchema();
      pdfa.setPart(part);
      pdfa.setConformance("B");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new XmpSerializer().serialize(xmp, out, true);
      return out.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IOException(e);
    }
  }
}
