package id.naskah.rest.configuration;

import id.naskah.configuration.Column;
import id.naskah.configuration.FileText;
import id.naskah.configuration.editor.ConfigurationEditor;
import id.naskah.configuration.editor.Draft;
import id.naskah.configuration.editor.StoredFile;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Download;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.table.SheetFile;
import id.naskah.table.SheetFormat;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /configuration}: the files under Data Dictionary/Naskah, as tables. */
@EntityResource(name = "configuration", title = "Configuration files")
public class ConfigurationResource
    implements EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Object>,
        BinaryResourceAction.Read {
  private static final Set<String> FIELDS =
      Set.of("etag", "comment", SentDraft.ROWS, SentDraft.CONTENT, SentDraft.RESTORE);

  private final Answers answers;
  private final ConfigurationEditor editor;
  private final ConfigurationJson json;

  public ConfigurationResource(
      Answers answers, ConfigurationEditor editor, ConfigurationJson json) {
    this.answers = answers;
    this.editor = editor;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(() -> Slice.of(parameters).of(editor.all(), json::summary));
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> json.whole(editor.open(id)));
  }

  /** Saves a file. The body is an Object because a type would give the class a second "update". */
  @Override
  public Object update(String id, Object sent, Parameters parameters) {
    answers.writing(
        () -> {
          Entity entity = Entity.of(sent);
          Body body = new Body(entity, FIELDS);
          StoredFile file = editor.open(id);
          Draft draft = SentDraft.of(entity, file);
          if (draft == null) {
            throw RuleViolation.invalid(SentDraft.ROWS, "naskah.missing");
          }
          editor.save(file, body.text("etag"), draft, body.text("comment"));
          return null;
        });
    return answers.reading(() -> json.whole(editor.open(id)));
  }

  /** The file as it is stored, or its rows as a file for spreadsheets. */
  @Override
  @BinaryProperties({"content"})
  public BinaryResource readProperty(String id, Parameters parameters) {
    String format = parameters.getParameter("format");
    return answers.reading(
        () -> {
          StoredFile file = editor.open(id);
          return format == null ? stored(file) : sheet(file, SheetFormat.of(format));
        });
  }

  private static Download stored(StoredFile file) throws IOException {
    return Download.made(
        "configuration",
        "txt",
        file.file().mimetype(),
        out -> {
          file.writeTo(out);
          return file.file().fileName();
        });
  }

  private static Download sheet(StoredFile file, SheetFormat format) throws IOException {
    List<String> headings = file.file().columns().stream().map(Column::name).toList();
    return Download.made(
        "configuration",
        format.code(),
        format.mimeType(),
        out -> {
          try (SheetFile sheet = format.begin(out, headings, ZoneOffset.UTC)) {
            for (FileText.Row row : file.table().rows()) {
              sheet.take(List.copyOf(ConfigurationJson.cells(file.file(), row.cells())));
            }
          }
          return file.name() + "." + format.code();
        });
  }
}
