package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import java.util.List;
import java.util.function.Function;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Paging;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * Which part of a list was asked for; {@code skipCount} and {@code maxItems} mean the same in all.
 */
public record Slice(Paging paging, int skip, int most) {
  private static final int MOST_ITEMS = 1000;
  private static final int MOST_SUGGESTIONS = 50;

  public static Slice of(Parameters parameters) {
    Paging paging = parameters.getPaging();
    int most = paging.getMaxItems();
    if (most < 1 || most > MOST_ITEMS) {
      throw RuleViolation.invalid("maxItems", "naskah.range", most, 1, MOST_ITEMS);
    }
    return new Slice(paging, paging.getSkipCount(), most);
  }

  /**
   * The beginning of a list of suggestions: nobody reads on in one, more letters of a name find the
   * others.
   */
  public static Slice ofSuggestions(Parameters parameters) {
    Slice slice = of(parameters);
    if (slice.skip != 0) {
      throw RuleViolation.invalid("skipCount", "naskah.range", slice.skip, 0, 0);
    }
    return new Slice(slice.paging, 0, Math.min(slice.most, MOST_SUGGESTIONS));
  }

  /** The part of a list that is there as a whole. */
  public <T> CollectionWithPagingInfo<Entity> of(List<T> all, Function<T, Entity> entity) {
    int from = Math.min(skip, all.size());
    int to = Math.min(from + most, all.size());
    return answer(all.subList(from, to).stream().map(entity).toList(), to < all.size(), all.size());
  }

  /**
   * The page out of what was asked for with one more than it has: that one says that there are
   * more. The total is not said, as it would count what the user may not read.
   */
  public <T> CollectionWithPagingInfo<Entity> ofOneMore(List<T> found, Function<T, Entity> entity) {
    return answer(found.stream().limit(most).map(entity).toList(), found.size() > most, null);
  }

  /**
   * An answer that was already cut.
   *
   * @param total null where it would count what the user may not read
   */
  public CollectionWithPagingInfo<Entity> answer(
      List<Entity> entities, boolean more, Integer total) {
    return CollectionWithPagingInfo.asPaged(paging, entities, more, total);
  }
}
