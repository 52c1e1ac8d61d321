package id.naskah.signature;

/**
 * By what the gateway knows a person.
 *
 * @param field {@code nik} or {@code email}
 */
record Identity(String field, String value) {
  /** Identity numbers are nobody's business. */
  @Override
  public String toString() {
    return field;
  }
}
