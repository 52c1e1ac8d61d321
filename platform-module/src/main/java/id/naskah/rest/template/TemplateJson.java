package id.naskah.rest.template;

import id.naskah.docx.Checked;
import id.naskah.docx.DocxProblem;
import id.naskah.docx.Placeholder;
import id.naskah.platform.Messages;
import id.naskah.rest.Entity;
import id.naskah.template.ProblemText;
import id.naskah.template.Template;
import id.naskah.template.TemplateService;
import java.util.List;
import java.util.Locale;

/** Templates, places and problems as JSON. */
final class TemplateJson {
  private TemplateJson() {}

  static Entity entity(Template template) {
    return new Entity()
        .with("id", template.id())
        .with("fileName", template.fileName())
        .with("node", template.node().getId())
        .with("kind", template.kind())
        .with("language", template.language().code())
        .with("title", template.title())
        .with("size", template.size())
        .with("version", template.version())
        .with("modifiedBy", template.modifiedBy())
        .with("modifiedAt", template.modifiedAt().toString());
  }

  static Entity whole(TemplateService service, String id) {
    Template template = service.find(id);
    return with(entity(template), service.check(template));
  }

  /** Adds what was found in a document. */
  static Entity with(Entity entity, Checked checked) {
    return entity
        .with("placeholders", List.copyOf(checked.placeholders()))
        .with("problems", checked.problems().stream().map(TemplateJson::problem).toList());
  }

  private static Entity problem(DocxProblem problem) {
    String where = ProblemText.where(problem.place());
    return new Entity()
        .with("key", camel(problem.kind().name()))
        .with("where", where.isEmpty() ? null : where)
        .with("text", ProblemText.of(problem));
  }

  static Entity placeholder(Placeholder placeholder) {
    return new Entity()
        .with("id", placeholder.english())
        .with("names", placeholder.names())
        .with("form", placeholder.form().name().toLowerCase(Locale.ROOT))
        .with("atSigning", placeholder.when() == Placeholder.When.SIGNED)
        .with("ofSignatory", placeholder.isOfSignatory())
        .with("meaning", Messages.text("naskah.placeholder." + placeholder.english()));
  }

  private static String camel(String name) {
    StringBuilder camel = new StringBuilder();
    for (String part : name.toLowerCase(Locale.ROOT).split("_")) {
      camel.append(
          camel.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return camel.toString();
  }
}
