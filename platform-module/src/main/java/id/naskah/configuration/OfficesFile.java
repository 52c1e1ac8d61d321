package id.naskah.configuration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads offices.csv. */
final class OfficesFile extends ConfiguredFile<List<OtherOffice>> {
  private static final int LONGEST = 200;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** As openssl and Windows write it between the figures. */
  private static final Pattern BETWEEN = Pattern.compile("[:\\s]");

  private static final List<Column> COLUMNS =
      List.of(Column.text("code").mayBeEmpty(), Column.text("name"), Column.text("certificate"));

  OfficesFile() {
    super("offices.csv", "text/csv");
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  List<OtherOffice> parse(String text, Accounts accounts, Problems problems) {
    List<OtherOffice> offices = new ArrayList<>();
    Set<OtherOffice> known = new HashSet<>();
    for (CsvTable.Row row : CsvTable.of(text, COLUMNS, problems)) {
      for (String column : List.of("name", "certificate")) {
        if (row.get(column).isEmpty()) {
          problems.add(row.at(column), "naskah.cell.missing", new ColumnName(column));
        }
      }
      for (String column : List.of("code", "name")) {
        if (row.get(column).length() > LONGEST) {
          problems.add(row.at(column), "naskah.text.tooLong", row.get(column).length(), LONGEST);
        }
      }
      String certificate =
          BETWEEN.matcher(row.get("certificate")).replaceAll("").toLowerCase(Locale.ROOT);
      if (!certificate.isEmpty() && !SHA256.matcher(certificate).matches()) {
        problems.add(row.at("certificate"), "naskah.offices.certificate", row.get("certificate"));
      }
      OtherOffice office = new OtherOffice(row.get("code"), row.get("name"), certificate);
      offices.add(office);
      if (!known.add(office)) {
        problems.add(row.at("certificate"), "naskah.twice", office.name());
      }
    }
    return List.copyOf(offices);
  }
}
