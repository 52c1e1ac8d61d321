package id.naskah.rest.configuration;

import id.naskah.configuration.Column;
import id.naskah.configuration.FileText;
import id.naskah.configuration.editor.ConfigurationEditor;
import id.naskah.configuration.editor.Draft;
import id.naskah.configuration.editor.StoredFile;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what a file is to hold from the body of a request: {@code rows}, {@code content} or {@code
 * restore}.
 *
 * <p>A row is {@code {"cells": […]}} in the order of the columns, with {@code line} where it stood
 * before; {@code {"keep": [2, 40]}} stands for all rows from line 2 to line 40 as they are.
 */
final class SentDraft {
  static final String ROWS = "rows";
  static final String CONTENT = "content";
  static final String RESTORE = "restore";

  private final Entity entity;
  private final StoredFile file;

  private SentDraft(Entity entity, StoredFile file) {
    this.entity = entity;
    this.file = file;
  }

  /** The draft in a body; null if it has none. */
  static Draft of(Entity entity, StoredFile file) {
    SentDraft sent = new SentDraft(entity, file);
    List<String> given =
        List.of(ROWS, CONTENT, RESTORE).stream()
            .filter(field -> entity.get(field) != null)
            .toList();
    if (given.size() > 1) {
      throw RuleViolation.invalid(given.get(1), "naskah.notWith", given.get(0));
    }
    if (given.isEmpty()) {
      return null;
    }
    return switch (given.get(0)) {
      case ROWS -> new Draft.Rows(sent.edits());
      case CONTENT -> new Draft.Content(text(CONTENT, entity.get(CONTENT)));
      default -> new Draft.Restored(text(RESTORE, entity.get(RESTORE)));
    };
  }

  /** The draft in a body, which is about the file as it is now; else the file as it is. */
  static Draft about(Entity entity, Body body, StoredFile file, ConfigurationEditor editor) {
    if (body.has("etag")) {
      editor.requireUnchanged(file, body.text("etag"));
    }
    Draft sent = of(entity, file);
    return sent == null ? file.asDraft() : sent;
  }

  private static String text(String field, Object value) {
    if (!(value instanceof String text)) {
      throw RuleViolation.invalid(field, "naskah.type.text", Texts.shortened(value));
    }
    return text;
  }

  private List<FileText.Edit> edits() {
    if (!(entity.get(ROWS) instanceof List<?> rows)) {
      throw RuleViolation.invalid(
          ROWS, "naskah.configuration.rows", Texts.shortened(entity.get(ROWS)));
    }
    List<FileText.Row> stored = file.table().rows();
    List<FileText.Edit> edits = new ArrayList<>();
    for (Object row : rows) {
      if (!(row instanceof Map<?, ?>)) {
        throw RuleViolation.invalid(ROWS, "naskah.configuration.rows", Texts.shortened(row));
      }
      Entity one = Entity.of(row);
      Body body = new Body(one, Set.of("keep", "line", "cells"));
      if (body.has("keep")) {
        edits.addAll(kept(body.numbers("keep"), stored));
      } else {
        Integer line = body.number("line");
        edits.add(new FileText.Edit(line == null ? null : line.longValue(), cells(one)));
      }
    }
    return edits;
  }

  private static List<FileText.Edit> kept(List<Integer> range, List<FileText.Row> stored) {
    if (range.size() != 2) {
      throw RuleViolation.invalid("keep", "naskah.configuration.rows", range);
    }
    return stored.stream()
        .filter(row -> row.line() >= range.get(0) && row.line() <= range.get(1))
        .map(row -> new FileText.Edit(row.line(), null))
        .toList();
  }

  private Map<String, String> cells(Entity row) {
    List<Column> columns = file.file().columns();
    if (!(row.get("cells") instanceof List<?> sent) || sent.size() > columns.size()) {
      throw RuleViolation.invalid(
          "cells", "naskah.configuration.cells", Texts.shortened(row.get("cells")), columns.size());
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < sent.size(); i++) {
      cells.put(columns.get(i).name(), Texts.stripped(text("cells", sent.get(i))));
    }
    return cells;
  }
}
