package id.naskah.configuration;

/** Reads office.properties. */
final class OfficeFile extends ConfiguredFile<Office> {
  OfficeFile() {
    super("office.properties", "text/plain");
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
