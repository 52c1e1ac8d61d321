package id.naskah.configuration;

import java.util.List;

/** Reads office.properties. */
final class OfficeFile extends ConfiguredFile<Office> {
  OfficeFile() {
    super("office.properties", "text/plain");
  }

  @Override
  public List<Column> columns() {
    return OfficeProperties.COLUMNS;
  }

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public FileText open(String text) {
    return PropertiesText.read(text, columns(), OfficeProperties.DEFAULTS);
  }

  @Override
  boolean canBeMissing() {
    return false;
  }

  @Override
  Office parse(String text, Accounts accounts, Problems problems) {
    return OfficeProperties.parse(text, accounts, problems);
  }
}
