package id.naskah.rest.configuration;

import id.naskah.configuration.Column;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.FileText;
import id.naskah.configuration.editor.CheckedDraft;
import id.naskah.configuration.editor.StoredFile;
import id.naskah.delegation.Names;
import id.naskah.numbering.NextNumbers;
import id.naskah.platform.Messages;
import id.naskah.rest.Entity;
import java.util.List;
import java.util.Map;

/** Configuration files as JSON. */
public class ConfigurationJson {
  private final ColumnJson columns;
  private final Names names;
  private final NextNumbers numbers;

  public ConfigurationJson(ColumnJson columns, Names names, NextNumbers numbers) {
    this.columns = columns;
    this.names = names;
    this.numbers = numbers;
  }

  /** A file without its rows. */
  Entity summary(StoredFile file) {
    FileText table = file.table();
    return new Entity()
        .with("id", file.name())
        .with("fileName", file.file().fileName())
        .with("title", Messages.text("naskah.fileTitle." + file.name()))
        .with("help", Messages.text("naskah.fileHelp." + file.name()))
        .with("etag", file.tag())
        .with("version", file.saved().label())
        .with("modifiedAt", file.saved().at().toString())
        .with("modifiedBy", file.saved().by())
        .with("modifiedByName", names.ofUser(file.saved().by()))
        .with("mayWrite", file.mayWrite())
        .with("single", file.file().isSingle())
        .with("ordered", file.file().isOrdered())
        .with("readable", table.isReadable())
        .with("rowCount", table.rows().size());
  }

  /** A file with its columns and its rows. */
  Entity whole(StoredFile file) {
    return summary(file)
        .with(
            "columns",
            file.file().columns().stream()
                .map(column -> columns.entity(file.name(), column))
                .toList())
        .with("rows", rows(file.file(), file.table()));
  }

  static List<Entity> rows(ConfiguredFile<?> file, FileText table) {
    return table.rows().stream().map(row -> row(file, row)).toList();
  }

  static Entity row(ConfiguredFile<?> file, FileText.Row row) {
    return new Entity().with("line", row.line()).with("cells", cells(file, row.cells()));
  }

  /** In the order of the columns. */
  static List<String> cells(ConfiguredFile<?> file, Map<String, String> cells) {
    return file.columns().stream()
        .map(Column::name)
        .map(name -> cells.getOrDefault(name, ""))
        .toList();
  }

  /**
   * What was found in a draft.
   *
   * @param withRows whether its rows are told, since whoever sent them as a text does not know them
   */
  Entity checked(StoredFile file, CheckedDraft draft, boolean withRows) {
    boolean numbered = file.file() == ConfigurationFiles.SERIES && file.mayWrite();
    return new Entity()
        .with("id", file.name())
        .with("etag", file.tag())
        .with("readable", draft.table().isReadable())
        .with("problems", draft.problems().stream().map(ConfigurationJson::problem).toList())
        .with("rows", withRows ? rows(file.file(), draft.table()) : null)
        .with(
            "next",
            numbered
                ? draft.after().map(numbers::ofRules).orElse(List.of()).stream()
                    .map(next -> next(next, draft.lines()))
                    .toList()
                : null);
  }

  private static Entity problem(CheckedDraft.Problem problem) {
    return new Entity()
        .with("file", problem.file())
        .with("line", problem.line())
        .with("row", problem.row())
        .with("column", problem.column())
        .with("text", problem.text());
  }

  /** A number that would be given, and the row that gives it. */
  static Entity next(NextNumbers.Next next, List<Long> lines) {
    int row = lines.indexOf(next.rule().line());
    return new Entity()
        .with("row", row < 0 ? null : row)
        .with("line", next.rule().line())
        .with("series", next.series().id())
        .with("serial", next.serial())
        .with("number", next.number())
        .with("direction", next.letter().direction().code())
        .with("unit", next.letter().unit())
        .with("kind", next.letter().kind())
        .with("security", next.letter().security().code())
        .with("classification", next.letter().classification());
  }
}
