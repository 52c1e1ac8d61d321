package id.naskah.samples;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The sample configuration as tables. */
final class ConfigurationRows {
  private ConfigurationRows() {}

  static List<CSVRecord> of(String file) throws IOException {
    String text = new String(SampleFiles.configuration(file), StandardCharsets.UTF_8);
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return parser.getRecords();
    }
  }

  static List<String> column(String file, String name) throws IOException {
    return of(file).stream().map(row -> row.get(name)).toList();
  }
}
