package id.naskah.rest;

import id.naskah.search.Condition;
import id.naskah.search.Where;
import java.util.List;
import java.util.Optional;
import org.alfresco.rest.framework.resource.parameters.where.Query;

/**
 * The where clause as it was typed.
 *
 * <p>Alfresco hands over only its tree, and that has lost things: 5.0 drops a NOT before a
 * comparison, and whatever follows the closing parenthesis is nowhere. But each token knows the
 * text that it was cut from. By reflection, because ANTLR is Alfresco's own business and not among
 * the libraries that modules compile against.
 */
public final class WhereText {
  private WhereText() {}

  /** The conditions; none without a where. */
  public static List<Condition> conditions(Query query) {
    return of(query).map(Where::read).orElse(List.of());
  }

  /** The text; nothing without a where. */
  public static Optional<String> of(Query query) {
    try {
      Object tree = query == null ? null : Query.class.getMethod("getTree").invoke(query);
      if (tree == null) {
        return Optional.empty();
      }
      Object token = tree.getClass().getMethod("getToken").invoke(tree);
      return Optional.of(token.getClass().getMethod("getInputStream").invoke(token).toString());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Alfresco reads where clauses in another way", e);
    }
  }
}
