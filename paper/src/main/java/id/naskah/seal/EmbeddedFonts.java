package id.naskah.seal;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Whether fonts are in the file that uses them. */
final class EmbeddedFonts {
  private static final List<COSName> FILES =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");

  private EmbeddedFonts() {}

  static boolean isIn(COSDictionary font) {
    COSDictionary descriptor = described(font).getCOSDictionary(COSName.FONT_DESC);
    return descriptor != null
        && FILES.stream().anyMatch(file -> descriptor.getCOSStream(file) != null);
  }

  /** As people know it, without the mark of a subset. */
  static String name(COSDictionary font) {
    return SUBSET.matcher(font.getNameAsString(COSName.BASE_FONT, "?")).replaceFirst("");
  }

  private static COSDictionary described(COSDictionary font) {
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    return descendants != null && descendants.getObject(0) instanceof COSDictionary descendant
        ? descendant
        : font;
  }
}
