package id.naskah.seal;

import id.naskah.seal.PdfRefusal.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Takes out of a PDF what does something when it is opened or clicked: a letter on paper does not.
 * Links to addresses and within the letter stay. What has been filled in becomes part of the page.
 */
final class Interaction {
  private static final int PRINTED = 4;
  private static final Set<String> HARMLESS = Set.of("GoTo", "URI");
  private static final List<String> IN_CATALOG =
      List.of("AA", "Requirements", "Collection", "NeedsRendering", "AF");
  private static final COSName LAYERS = COSName.getPDFName("OCProperties");

  private final PDDocument document;
  private final COSDictionary catalog;
  private final Set<String> removed = new TreeSet<>();

  Interaction(PDDocument document) {
    this.document = document;
    this.catalog = document.getDocumentCatalog().getCOSObject();
  }

  /** Answers the kinds of what was removed. */
  List<String> remove() throws IOException, PdfRefusal {
    refuseFiles();
    refuseHiddenLayers();
    flatten();
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      page.getCOSObject().removeItem(COSName.AA);
      page.getCOSObject().removeItem(COSName.getPDFName("PresSteps"));
      annotations(page, number);
    }
    IN_CATALOG.forEach(key -> catalog.removeItem(COSName.getPDFName(key)));
    action(catalog, COSName.OPEN_ACTION);
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null && names.containsKey(COSName.JAVA_SCRIPT)) {
      names.removeItem(COSName.JAVA_SCRIPT);
      removed.add("JavaScript");
    }
    return List.copyOf(removed);
  }

  private void refuseFiles() throws PdfRefusal {
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null && names.getCOSDictionary(COSName.EMBEDDED_FILES) != null) {
      List<String> files = new ArrayList<>();
      fileNames(names.getCOSDictionary(COSName.EMBEDDED_FILES), files, 0);
      if (!files.isEmpty()) {
        throw new PdfRefusal(Reason.FILES, files);
      }
      names.removeItem(COSName.EMBEDDED_FILES);
    }
  }

  private static void fileNames(COSDictionary tree, List<String> files, int depth) {
    COSArray pairs = tree.getCOSArray(COSName.NAMES);
    for (int i = 0; pairs != null && i < pairs.size(); i += 2) {
      String name = pairs.getString(i);
      files.add(name == null ? "?" : name);
    }
    COSArray kids = tree.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && depth < 20 && i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        fileNames(kid, files, depth + 1);
      }
    }
  }

  /** Layers that are all shown are no layers; of others nobody can say what was signed. */
  private void refuseHiddenLayers() throws PdfRefusal {
    COSDictionary layers = catalog.getCOSDictionary(LAYERS);
    if (layers == null) {
      return;
    }
    COSDictionary shown = layers.getCOSDictionary(COSName.D);
    COSArray off = shown == null ? null : shown.getCOSArray(COSName.OFF);
    String base = shown == null ? null : shown.getNameAsString(COSName.BASE_STATE);
    if ((off != null && off.size() > 0) || "OFF".equals(base)) {
      throw new PdfRefusal(Reason.LAYERS);
    }
    catalog.removeItem(LAYERS);
  }

  private void flatten() throws IOException, PdfRefusal {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm();
    if (form == null) {
      return;
    }
    if (form.hasXFA()) {
      throw new PdfRefusal(Reason.FORM);
    }
    if (!form.getFields().isEmpty()) {
      form.flatten();
      removed.add("Form");
    }
    catalog.removeItem(COSName.ACRO_FORM);
  }

  private void annotations(PDPage page, int number) throws PdfRefusal {
    COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
    if (all == null) {
      return;
    }
    COSArray kept = new COSArray();
    for (int i = 0; i < all.size(); i++) {
      if (all.getObject(i) instanceof COSDictionary annotation) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE, "");
        switch (kind) {
          case "Link" -> {
            link(annotation);
            kept.add(all.get(i));
          }
          case "Popup", "PrinterMark", "TrapNet", "Widget" -> {
            // Windows of remarks that are refused anyway, marks for a press, fields without a form.
          }
          case "FileAttachment" -> throw new PdfRefusal(Reason.FILES, List.of(page(number)));
          default -> throw new PdfRefusal(Reason.REMARKS, List.of(page(number)));
        }
      }
    }
    page.getCOSObject().setItem(COSName.ANNOTS, kept);
  }

  private static String page(int number) {
    return String.valueOf(number);
  }

  private void link(COSDictionary link) {
    link.setInt(COSName.F, PRINTED);
    link.removeItem(COSName.AA);
    link.removeItem(COSName.getPDFName("PA"));
    action(link, COSName.A);
  }

  /** Removes an action that does more than to show something. */
  private void action(COSDictionary from, COSName key) {
    COSBase action = from.getDictionaryObject(key);
    if (action instanceof COSDictionary dictionary) {
      String kind = dictionary.getNameAsString(COSName.S, "");
      if (HARMLESS.contains(kind)) {
        dictionary.removeItem(COSName.NEXT);
      } else {
        from.removeItem(key);
        removed.add(kind);
      }
    }
  }
}
