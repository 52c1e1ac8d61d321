package id.naskah.day;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A page of paper as small as one can be. */
final class Pdf {
  private Pdf() {}

  /** The mark stands on the page, so that no two papers are the same. */
  static FilePayload named(String name, String mark) {
    return of(name, "BT /F 24 Tf 60 700 Td (Surat " + mark + ") Tj ET");
  }

  /** Without a word, because a letter that is signed needs its fonts in the file. */
  static FilePayload drawn(String mark) {
    return of(mark + ".pdf", "60 700 475 60 re S % " + mark);
  }

  private static FilePayload of(String name, String page) {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
          + (page.startsWith("BT")
              ? "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
              : "")
          + ">>>>",
      "<</Length " + page.length() + ">>stream\n" + page + "\nendstream"
    };
    StringBuilder places = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      places.append(String.format("%010d 00000 n %n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
    }
    int start = pdf.length();
    pdf.append("xref\n0 5\n").append(places).append("trailer<</Size 5/Root 1 0 R>>\nstartxref\n");
    pdf.append(start).append("\n%%EOF\n");
    return new FilePayload(
        name, "application/pdf", pdf.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
