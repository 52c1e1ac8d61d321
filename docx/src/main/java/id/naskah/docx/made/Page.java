package id.naskah.docx.made;

/** Text of a page as it is put together, paragraph by paragraph and row by row. */
final class Page {
  private static final String BOLD = "<w:b/>";
  private static final int SIGNATURE_FROM = 4820; // twentieths of a point from the left margin

  private final StringBuilder xml = new StringBuilder();

  String xml() {
    return xml.toString();
  }

  /** A paragraph, with room after it. */
  Page text(String text) {
    return paragraph("<w:spacing w:after=\"160\"/><w:jc w:val=\"both\"/>", "", text);
  }

  /** A paragraph without room after it. */
  Page line(String text) {
    return paragraph("", "", text);
  }

  /** A title in the middle. */
  Page title(String text, int halfPoints) {
    return paragraph(
        "<w:jc w:val=\"center\"/>",
        BOLD + "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>".formatted(halfPoints, halfPoints),
        text);
  }

  Page centred(String text) {
    return paragraph("<w:jc w:val=\"center\"/>", "", text);
  }

  Page right(String text) {
    return paragraph("<w:jc w:val=\"right\"/>", "", text);
  }

  /** The line below a letterhead. */
  Page ruled(String text) {
    return paragraph(
        "<w:pBdr><w:bottom w:val=\"double\" w:sz=\"6\" w:space=\"4\" w:color=\"auto\"/></w:pBdr>"
            + "<w:spacing w:after=\"240\"/><w:jc w:val=\"center\"/>",
        "",
        text);
  }

  Page numbered(String text) {
    return paragraph("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", "", text);
  }

  Page gap() {
    return line("");
  }

  /** The block of the signatory: prefix, post, place of the signature, name, rank and number. */
  Page signature(String numberWord) {
    String from = "<w:keepNext/><w:keepLines/><w:ind w:left=\"" + SIGNATURE_FROM + "\"/>";
    paragraph(from, "", "${?atas_nama}${atas_nama}${/atas_nama}");
    paragraph(from, "", "${jabatan_pengirim},");
    paragraph(from, "", "${ttd_pengirim}");
    paragraph(from, BOLD, "${nama_pengirim}");
    paragraph(from, "", "${?pangkat_pengirim}${pangkat_pengirim}${/pangkat_pengirim}");
    return paragraph(
        "<w:keepLines/><w:ind w:left=\"" + SIGNATURE_FROM + "\"/>",
        "",
        "${?nip_pengirim}" + numberWord + " ${nip_pengirim}${/nip_pengirim}");
  }

  /** Who gets a copy; nothing where nobody does. */
  Page copies(String word) {
    return gap().line("${?tembusan}" + word + ":").numbered("${tembusan}").line("${/tembusan}");
  }

  /** Begins a table without lines whose columns have these widths. */
  Page table(int... widths) {
    xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblLayout w:type=\"fixed\"/>")
        .append(
            "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
    for (int width : widths) {
      xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    xml.append("</w:tblGrid>");
    return this;
  }

  /** A row; a cell that begins with an angle is set to the right. */
  Page row(int[] widths, String... cells) {
    xml.append("<w:tr>");
    for (int i = 0; i < cells.length; i++) {
      xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
          .append(widths[i])
          .append("\" w:type=\"dxa\"/></w:tcPr>");
      boolean right = cells[i].startsWith(">");
      if (right) {
        right(cells[i].substring(1));
      } else {
        line(cells[i]);
      }
      xml.append("</w:tc>");
    }
    xml.append("</w:tr>");
    return this;
  }

  Page end() {
    xml.append("</w:tbl>");
    return this;
  }

  private Page paragraph(String properties, String look, String text) {
    xml.append("<w:p><w:pPr>").append(properties).append("</w:pPr>");
    if (!text.isEmpty()) {
      xml.append("<w:r><w:rPr>").append(look).append("</w:rPr><w:t xml:space=\"preserve\">");
      xml.append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</w:t></w:r>");
    }
    xml.append("</w:p>");
    return this;
  }
}
