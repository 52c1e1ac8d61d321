package id.naskah.retention;

/** How much of a letter somebody sees in the work on records. */
public enum Sight {
  /** The letter does not exist for this reader. */
  NONE,
  /** That it is there: number, level, rule and dates ({@link NumberOnly}). */
  NUMBER,
  /** All of it. */
  WHOLE
}
