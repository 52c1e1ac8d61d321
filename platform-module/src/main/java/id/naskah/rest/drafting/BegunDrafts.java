package id.naskah.rest.drafting;

import id.naskah.drafting.Beginning;
import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.letter.LetterJson;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Letters begun from templates, as clients ask for them. */
public class BegunDrafts {
  private final Answers answers;
  private final Beginning beginning;
  private final LetterReader letters;
  private final LetterJson json;

  public BegunDrafts(Answers answers, Beginning beginning, LetterReader letters, LetterJson json) {
    this.answers = answers;
    this.beginning = beginning;
    this.letters = letters;
    this.json = json;
  }

  List<Entity> create(List<Entity> entities) {
    List<NodeRef> made = answers.writing(() -> entities.stream().map(this::begin).toList());
    return answers.reading(
        () -> made.stream().map(node -> json.entity(letters.read(node))).toList());
  }

  private NodeRef begin(Entity entity) {
    Body body = new Body(entity, LetterJson.writable("template", "repliesTo"));
    String template = body.text("template");
    if (template == null) {
      throw RuleViolation.invalid("template", "naskah.missing");
    }
    Map<QName, Serializable> values = json.properties(body);
    values.values().removeIf(Objects::isNull);
    List<NodeRef> answered =
        new LinkedHashSet<>(body.texts("repliesTo")).stream().map(letters::find).toList();
    return beginning.begin(values, template, answered);
  }
}
