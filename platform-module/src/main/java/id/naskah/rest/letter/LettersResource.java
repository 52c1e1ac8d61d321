package id.naskah.rest.letter;

import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.letter.Relations;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.search.LetterList;
import id.naskah.search.LetterPage;
import id.naskah.search.LetterQuery;
import id.naskah.search.LetterText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** {@code /letters}: register, find, read, change, void. */
@EntityResource(name = "letters", title = "Letters")
public class LettersResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Object>,
        EntityResourceAction.Delete {
  private static final Pattern COUNT = Pattern.compile("\\d{1,5}");
  private static final int MOST_COUNTED = 1000;

  private final Answers answers;
  private final LetterService service;
  private final LetterReader reader;
  private final LetterList list;
  private final LetterText text;
  private final LetterJson json;
  private final Relations relations;
  private final WholeLetter whole;

  public LettersResource(
      Answers answers,
      LetterService service,
      LetterReader reader,
      LetterList list,
      LetterText text,
      LetterJson json,
      Relations relations,
      WholeLetter whole) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
    this.list = list;
    this.text = text;
    this.json = json;
    this.relations = relations;
    this.whole = whole;
  }

  /** Registers letters, all of them or none; each answer has the number. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    List<NodeRef> made = answers.writing(() -> entities.stream().map(this::register).toList());
    return answers.reading(
        () -> made.stream().map(node -> json.entity(reader.read(node))).toList());
  }

  private NodeRef register(Entity entity) {
    Body body =
        new Body(entity, LetterJson.writable("agendaNumber", "fileName", "repliesTo", "relatesTo"));
    Map<QName, Serializable> values = json.properties(body);
    values.values().removeIf(value -> value == null);
    if (body.number("agendaNumber") != null) {
      values.put(LetterModel.AGENDA_NUMBER, body.number("agendaNumber"));
    }
    return service.register(
        values, body.text("fileName"), found(body, "repliesTo"), found(body, "relatesTo"));
  }

  private List<NodeRef> found(Body body, String field) {
    List<NodeRef> letters = new ArrayList<>();
    for (String id : new LinkedHashSet<>(body.texts(field))) {
      letters.add(find(field, id));
    }
    return letters;
  }

  private NodeRef find(String field, String id) {
    try {
      return reader.find(id);
    } catch (RuleViolation e) {
      throw RuleViolation.invalidText(field, field + ": " + e.text());
    }
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          LetterQuestion question = LetterQuestion.of(parameters);
          LetterPage page = counted(question, slice, countUpTo(parameters));
          WantedFields wanted = WantedFields.of(parameters);
          List<Entity> letters =
              page.letters().stream()
                  .map(node -> wanted.of(json.entity(reader.readShort(node))))
                  .toList();
          return slice.answer(letters, page.hasMore(), page.total());
        });
  }

  /** Of the letters that one may read, and no others, so many are counted. */
  private LetterPage counted(LetterQuestion question, Slice slice, int upTo) {
    int most = Math.max(upTo, slice.skip() + slice.most());
    if (upTo <= slice.skip() + slice.most() || most < 0) {
      return page(question, question.query(slice)).from(slice.skip());
    }
    return page(question, question.query(0, most)).slice(slice.skip(), slice.most());
  }

  private LetterPage page(LetterQuestion question, LetterQuery query) {
    return question.term() == null ? list.page(query) : text.page(question.term(), query);
  }

  private static int countUpTo(Parameters parameters) {
    String text = parameters.getParameter("countUpTo");
    if (text == null) {
      return 0;
    }
    if (!COUNT.matcher(text).matches() || Integer.parseInt(text) > MOST_COUNTED) {
      throw RuleViolation.invalid(
          "countUpTo", "naskah.range", Texts.shortened(text), 0, MOST_COUNTED);
    }
    return Integer.parseInt(text);
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> whole.of(reader.find(id)));
  }

  /**
   * Changes what the body names; {@code {"status":"void","reason":"..."}} voids. What whoever
   * changes it has seen can be told as "before": then nothing is changed that is no longer so.
   *
   * <p>The body is an Object because a type would give the class a second, synthetic "update", and
   * Alfresco takes the first it comes upon.
   */
  @Override
  public Object update(String id, Object entity, Parameters parameters) {
    NodeRef letter =
        answers.writing(
            () -> {
              NodeRef node = reader.find(id);
              change(
                  node,
                  new Body(
                      Entity.of(entity), LetterJson.writable("reason", "replacedBy", "before")));
              return node;
            });
    return answers.reading(() -> whole.of(letter));
  }

  private void change(NodeRef letter, Body body) {
    Map<QName, Serializable> values = json.properties(body);
    Entity before = body.object("before");
    if (before != null) {
      service.requireUnchanged(letter, json.properties(new Body(before, LetterJson.writable())));
    }
    if (body.has("reason")) {
      requireVoid("reason", values);
      values.put(LetterModel.VOID_REASON, body.text("reason"));
    }
    if (body.text("replacedBy") != null) {
      requireVoid("replacedBy", values);
      relations.replace(letter, find("replacedBy", body.text("replacedBy")));
    }
    service.change(letter, values);
  }

  private static void requireVoid(String field, Map<QName, Serializable> values) {
    if (!LetterStatus.VOID.code().equals(values.get(LetterModel.STATUS))) {
      throw RuleViolation.invalid(field, "naskah.reason.onlyVoid");
    }
  }

  /** Deletes a draft; a letter that has a number is refused. */
  @Override
  public void delete(String id, Parameters parameters) {
    answers.writing(
        () -> {
          NodeRef letter = reader.find(id);
          service.deleteDraft(letter);
          return letter;
        });
  }
}
