package id.naskah.seal;

import java.util.List;

/** A PDF cannot be signed as it is; nothing was made. */
public final class PdfRefusal extends Exception {
  /** What is wrong with the file. Those with names say of what. */
  public enum Reason {
    /** It is no PDF, or a broken one. */
    BROKEN,
    /** It asks for a password, or restricts what may be done with it. */
    ENCRYPTED,
    /** It carries a signature already: what is placed now would break it. */
    SIGNED,
    /** It carries the code and the foot already. */
    MARKED,
    /** It has no marker for these places. */
    NO_PLACE,
    /** Page and what does not fit there: {@code code} or {@code foot}. */
    NO_ROOM,
    /** These fonts are not in the file. */
    FONTS,
    /**
     * These pages have colours for a printing press (CMYK), whose meaning the file does not say.
     */
    COLOURS,
    /** Files inside it, which nobody sees who reads it. */
    FILES,
    /** Remarks or other things laid over these pages. */
    REMARKS,
    /** Parts of it are switched off, so that readers see different things. */
    LAYERS,
    /** It is a form that a program builds when it is opened. */
    FORM,
    /** Programs for printers inside pictures. */
    PROGRAMS
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final List<String> names;

  PdfRefusal(Reason reason, List<String> names) {
    super(reason + (names.isEmpty() ? "" : ": " + String.join(", ", names)));
    this.reason = reason;
    this.names = List.copyOf(names);
  }

  PdfRefusal(Reason reason) {
    this(reason, List.of());
  }

  public Reason reason() {
    return reason;
  }

  /** Of what it is wrong: fonts, pages, files; empty where there is nothing to name. */
  public List<String> names() {
    return List.copyOf(names);
  }
}
