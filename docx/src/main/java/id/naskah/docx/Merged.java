package id.naskah.docx;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** A document that was filled. Names are the English ones of {@link Placeholder}. */
public final class Merged {
  /** The media type of these documents. */
  public static final String MIMETYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final byte[] docx;
  private final SortedSet<String> filled = new TreeSet<>();
  private final SortedSet<String> left = new TreeSet<>();
  private final SortedSet<String> blank = new TreeSet<>();
  private final SortedSet<String> edited = new TreeSet<>();
  private final SortedSet<Integer> signatures = new TreeSet<>();

  Merged(byte[] docx) {
    this.docx = docx;
  }

  Merged filled(SortedSet<String> names) {
    filled.addAll(names);
    return this;
  }

  Merged left(SortedSet<String> names) {
    left.addAll(names);
    return this;
  }

  Merged blank(SortedSet<String> names) {
    blank.addAll(names);
    return this;
  }

  Merged edited(SortedSet<String> names) {
    edited.addAll(names);
    return this;
  }

  Merged signatures(SortedSet<Integer> signatories) {
    signatures.addAll(signatories);
    return this;
  }

  /** The file. */
  public byte[] docx() {
    return docx.clone();
  }

  /** What values were put in for. */
  public SortedSet<String> filled() {
    return Collections.unmodifiableSortedSet(filled);
  }

  /** What stays to be filled later. */
  public SortedSet<String> left() {
    return Collections.unmodifiableSortedSet(left);
  }

  /** What there was no value for. */
  public SortedSet<String> blank() {
    return Collections.unmodifiableSortedSet(blank);
  }

  /** Values that somebody has changed in the document by hand; they stay as they are. */
  public SortedSet<String> edited() {
    return Collections.unmodifiableSortedSet(edited);
  }

  /** The signatories, from 1, for whose signatures there is a marked place now. */
  public SortedSet<Integer> signatures() {
    return Collections.unmodifiableSortedSet(signatures);
  }
}
