package id.naskah.rest.retention;

import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alfresco.service.cmr.repository.NodeRef;

/** Puts one kind of things under holds by name, and takes them from under them again. */
final class HeldByName {
  private final Answers answers;
  private final String field;
  private final BiFunction<String, String, NodeRef> add;
  private final BiConsumer<String, String> remove;
  private final Function<NodeRef, Entity> entity;

  /**
   * @param field the one field of a body, which names the thing
   * @param add takes the hold and the thing, as does the next
   */
  HeldByName(
      Answers answers,
      String field,
      BiFunction<String, String, NodeRef> add,
      BiConsumer<String, String> remove,
      Function<NodeRef, Entity> entity) {
    this.answers = answers;
    this.field = field;
    this.add = add;
    this.remove = remove;
    this.entity = entity;
  }

  /** All of them or none. */
  List<Entity> add(String hold, List<Entity> bodies) {
    return answers.writing(
        () -> bodies.stream().map(body -> add.apply(hold, id(body))).map(entity).toList());
  }

  private String id(Entity body) {
    String id = new Body(body, Set.of(field)).text(field);
    if (id == null) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
    return id;
  }

  void remove(String hold, String id) {
    answers.writing(
        () -> {
          remove.accept(hold, id);
          return id;
        });
  }
}
