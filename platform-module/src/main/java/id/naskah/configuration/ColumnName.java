package id.naskah.configuration;

/**
 * A column that a message names: by its heading for who edits the file, by its label for who sees
 * the file as a table.
 */
record ColumnName(String heading) {
  @Override
  public String toString() {
    return heading;
  }
}
