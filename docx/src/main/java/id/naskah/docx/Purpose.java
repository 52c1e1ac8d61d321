package id.naskah.docx;

/** What a document is to be used for. */
public enum Purpose {
  /** Drafts are begun from it. */
  TEMPLATE,
  /** One letter, begun from a template and edited since. */
  DRAFT,
  /** One letter that is written to its end, for those who initial and sign it. */
  LETTER
}
