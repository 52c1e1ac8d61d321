package id.naskah.rest.letter;

import id.naskah.platform.RuleViolation;
import id.naskah.rest.Slice;
import id.naskah.rest.WhereText;
import id.naskah.search.Condition;
import id.naskah.search.LetterOrder;
import id.naskah.search.LetterQuery;
import id.naskah.search.ListBeginning;
import id.naskah.search.Where;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.rest.framework.resource.parameters.SortColumn;

/**
 * What a client asks for with {@code term}, {@code where}, {@code orderBy} and {@code from}.
 *
 * @param term null without words
 */
record LetterQuestion(
    String term, List<Condition> conditions, LetterOrder order, boolean ascending) {

  static LetterQuestion of(Parameters parameters) {
    LetterOrder order = LetterOrder.CREATED_AT;
    boolean ascending = false;
    String term = parameters.getParameter("term");
    List<SortColumn> sorting = parameters.getSorting();
    if (sorting != null && !sorting.isEmpty()) {
      if (sorting.size() > 1 || term != null) {
        throw RuleViolation.invalid("orderBy", "naskah.orderBy.one");
      }
      order = LetterOrder.named(sorting.get(0).column);
      ascending = sorting.get(0).asc;
    }
    List<Condition> conditions = new ArrayList<>(WhereText.conditions(parameters.getQuery()));
    String from = parameters.getParameter("from");
    if (from != null) {
      if (term != null) {
        throw RuleViolation.invalid("from", "naskah.notWith", "term");
      }
      conditions.add(ListBeginning.at(from, order, ascending, conditions));
    }
    return new LetterQuestion(term, List.copyOf(conditions), order, ascending);
  }

  /**
   * The same from bare texts.
   *
   * @param order as {@code receivedDate DESC}; null for the newest first
   */
  static LetterQuestion of(String term, String where, String order) {
    List<Condition> conditions = where == null ? List.of() : Where.read(where);
    if (order == null) {
      return new LetterQuestion(term, conditions, LetterOrder.CREATED_AT, false);
    }
    if (term != null) {
      throw RuleViolation.invalid("orderBy", "naskah.orderBy.one");
    }
    String[] words = order.strip().split(" +");
    boolean known = words.length == 1 || (words.length == 2 && words[1].matches("ASC|DESC"));
    if (!known) {
      throw RuleViolation.invalid("orderBy", "naskah.orderBy.one");
    }
    boolean descending = words.length == 2 && "DESC".equals(words[1]);
    return new LetterQuestion(term, conditions, LetterOrder.named(words[0]), !descending);
  }

  /** The query for a slice of the answer. */
  LetterQuery query(Slice slice) {
    return query(slice.skip(), slice.most());
  }

  LetterQuery query(int skip, int most) {
    return new LetterQuery(conditions, order, ascending, skip, most);
  }
}
