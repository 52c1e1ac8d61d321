package id.naskah.docx;

import static id.naskah.docx.Docx.SIGNED;
import static id.naskah.docx.Docx.p;
import static id.naskah.docx.Docx.r;
import static id.naskah.docx.Docx.row;
import static id.naskah.docx.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list is a paragraph or a row for each of its values where it stands alone. */
class ListsTest {
  private static final String MARK = "\n[[nsk:ttd:1]]";
  private static final String NUMBERED =
      "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>";

  private final Values values =
      new Values().put(Placeholder.COPIES, List.of("Bupati", "Sekda", "Arsip"));

  @Test
  void aParagraphForEachKeepsItsNumbering() throws DocxRefused {
    byte[] merged = signed("<w:p>" + NUMBERED + r("${tem") + r("busan}") + "</w:p>");

    assertThat(Docx.text(merged)).isEqualTo("Bupati\nSekda\nArsip" + MARK);
    assertThat(Docx.document(merged).split("<w:numId w:val=\"7\"/>", -1)).hasSize(4);
  }

  @Test
  void inASentenceTheyAreJoined() throws DocxRefused {
    assertThat(Docx.text(signed(p("Salinan: ${tembusan}."))))
        .isEqualTo("Salinan: Bupati, Sekda, Arsip." + MARK);
  }

  @Test
  void aDashBeforeEachIsRepeatedToo() throws DocxRefused {
    assertThat(Docx.text(signed(p("– ${tembusan};"))))
        .isEqualTo("– Bupati;\n– Sekda;\n– Arsip;" + MARK);
  }

  @Test
  void aRowForEachWithItsNumber() throws DocxRefused {
    byte[] merged = signed(table(row("No", "Nama"), row("${nomor_urut}.", "${tembusan}")));

    assertThat(Docx.text(merged)).isEqualTo("No\nNama\n1.\nBupati\n2.\nSekda\n3.\nArsip" + MARK);
  }

  @Test
  void besideWordsInARowTheParagraphIsRepeatedAndNotTheRow() throws DocxRefused {
    byte[] merged = signed(table(row("Tembusan", ":", "${tembusan}")));

    assertThat(Docx.text(merged)).isEqualTo("Tembusan\n:\nBupati\nSekda\nArsip" + MARK);
  }

  @Test
  void anEmptyListLeavesNothing() throws DocxRefused {
    values.put(Placeholder.COPIES, List.of("  "));

    assertThat(Docx.text(signed(p("a") + p("${tembusan}") + table(row("${tembusan}")))))
        .isEqualTo("a" + MARK);
  }

  @Test
  void whatIsThereOnceIsNotCopied() throws DocxRefused {
    String marked =
        "<w:tr w14:paraId=\"0A\"><w:tc><w:p w14:paraId=\"0B\"><w:bookmarkStart w:id=\"1\""
            + " w:name=\"b\"/>"
            + r("${tembusan}")
            + "<w:bookmarkEnd w:id=\"1\"/></w:p></w:tc></w:tr>";

    String xml = Docx.document(signed(table(marked)));

    assertThat(xml.split("bookmarkStart", -1)).hasSize(2);
    assertThat(xml.split("paraId=\"0B\"", -1)).hasSize(2);
  }

  private byte[] signed(String body) throws DocxRefused {
    return Merge.signing(Docx.of(body + SIGNED).bytes(), values).docx();
  }
}
