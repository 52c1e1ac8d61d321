package id.naskah.samples.generator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a letter is sent. */
enum FileForm {
  /** Written by an office program, signed electronically. */
  @JsonProperty("pdf")
  PDF(".pdf", "application/pdf"),
  /** From the office scanner: black and white, no text. */
  @JsonProperty("scan")
  SCAN(".pdf", "application/pdf"),
  /** Photographed or scanned in grey. */
  @JsonProperty("greyScan")
  GREY_SCAN(".pdf", "application/pdf"),
  /** From the fax machine. */
  @JsonProperty("tiff")
  TIFF(".tif", "image/tiff"),
  /** A draft that can still be edited. */
  @JsonProperty("word")
  WORD(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** An e-mail with the letter attached. */
  @JsonProperty("mail")
  MAIL(".eml", "message/rfc822");

  private final String extension;
  private final String mimeType;

  FileForm(String extension, String mimeType) {
    this.extension = extension;
    this.mimeType = mimeType;
  }

  String extension() {
    return extension;
  }

  String mimeType() {
    return mimeType;
  }

  /** Signed and stamped by hand before it went through the scanner. */
  boolean scanned() {
    return this == SCAN || this == GREY_SCAN || this == TIFF;
  }
}
