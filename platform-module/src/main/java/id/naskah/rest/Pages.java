package id.naskah.rest;

import java.util.List;
import java.util.function.Function;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** A page of a list that is at hand as a whole. */
final class Pages {
  private Pages() {}

  /** Cuts out the page that was asked for; the total may be told, the list being the user's own. */
  static <T> CollectionWithPagingInfo<Entity> of(
      List<T> all, Parameters parameters, Function<T, Entity> toEntity) {
    int from = Math.min(parameters.getPaging().getSkipCount(), all.size());
    int to = (int) Math.min((long) from + parameters.getPaging().getMaxItems(), all.size());
    return CollectionWithPagingInfo.asPaged(
        parameters.getPaging(),
        all.subList(from, to).stream().map(toEntity).toList(),
        to < all.size(),
        all.size());
  }
}
