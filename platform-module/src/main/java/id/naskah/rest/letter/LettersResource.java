package id.naskah.rest.letter;

import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.search.LetterList;
import id.naskah.search.LetterOrder;
import id.naskah.search.LetterPage;
import id.naskah.search.LetterQuery;
import id.naskah.search.LetterText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.rest.framework.resource.parameters.SortColumn;
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
  private final Answers answers;
  private final LetterService service;
  private final LetterReader reader;
  private final LetterList list;
  private final LetterText text;
  private final LetterJson json;

  /** Wires it. */
  public LettersResource(
      Answers answers,
      LetterService service,
      LetterReader reader,
      LetterList list,
      LetterText text,
      LetterJson json) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
    this.list = list;
    this.text = text;
    this.json = json;
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
      try {
        letters.add(reader.find(id));
      } catch (RuleViolation e) {
        throw RuleViolation.invalidText(field, field + ": " + e.text());
      }
    }
    return letters;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          LetterQuery query = query(parameters, slice);
          String term = parameters.getParameter("term");
          LetterPage page = term == null ? list.page(query) : text.page(term, query);
          List<Entity> letters =
              page.letters().stream().map(node -> json.entity(reader.readShort(node))).toList();
          // How many there are in all is not said: it would count what the user may not read.
          return slice.answer(letters, page.hasMore(), null);
        });
  }

  private static LetterQuery query(Parameters parameters, Slice slice) {
    LetterOrder order = LetterOrder.CREATED_AT;
    boolean ascending = false;
    List<SortColumn> sorting = parameters.getSorting();
    if (sorting != null && !sorting.isEmpty()) {
      if (sorting.size() > 1 || parameters.getParameter("term") != null) {
        throw RuleViolation.invalid("orderBy", "naskah.orderBy.one");
      }
      order = LetterOrder.named(sorting.get(0).column);
      ascending = sorting.get(0).asc;
    }
    return new LetterQuery(
        WhereText.conditions(parameters.getQuery()), order, ascending, slice.skip(), slice.most());
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> json.entity(reader.read(reader.find(id))));
  }

  /**
   * Changes what the body names; {@code {"status":"void","reason":"..."}} voids.
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
              Body body = new Body(Entity.of(entity), LetterJson.writable("reason"));
              Map<QName, Serializable> values = json.properties(body);
              if (body.has("reason")) {
                requireVoid(values);
                values.put(LetterModel.VOID_REASON, body.text("reason"));
              }
              service.change(node, values);
              return node;
            });
    return answers.reading(() -> json.entity(reader.read(letter)));
  }

  private static void requireVoid(Map<QName, Serializable> values) {
    if (!LetterStatus.VOID.code().equals(values.get(LetterModel.STATUS))) {
      throw RuleViolation.invalid("reason", "naskah.reason.onlyVoid");
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
