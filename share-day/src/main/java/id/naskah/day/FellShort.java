package id.naskah.day;

/** Something is not as an office needs it. */
final class FellShort extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FellShort(String message) {
    super(message);
  }

  static void unless(boolean holds, String message) {
    if (!holds) {
      throw new FellShort(message);
    }
  }
}
