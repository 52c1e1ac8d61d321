package id.naskah.rest.letter;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alfresco.service.cmr.preference.PreferenceService;

/**
 * Searches that a person keeps, among that person's preferences in Alfresco, where nobody else
 * reads them and where they stay when Naskah is removed.
 */
public class SavedSearches {
  private static final String PREFERENCE = "id.naskah.search";
  private static final int MOST = 30;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_TEXT = 2000;

  private final PreferenceService preferenceService;

  public SavedSearches(PreferenceService preferenceService) {
    this.preferenceService = preferenceService;
  }

  /**
   * A search.
   *
   * @param id letters and digits
   * @param term null without words
   * @param where null without conditions
   * @param orderBy null for the newest first
   */
  public record Search(String id, String name, String term, String where, String orderBy) {}

  /** All of the current user, by name. */
  public List<Search> all() {
    return preferenceService.getPreferences(RunAs.actor(), PREFERENCE).entrySet().stream()
        .filter(e -> e.getKey().startsWith(PREFERENCE + "."))
        .map(e -> read(e.getKey().substring(PREFERENCE.length() + 1), e.getValue()))
        .sorted(Comparator.comparing(search -> Texts.key(search.name())))
        .toList();
  }

  /**
   * Keeps a search of the current user.
   *
   * @throws RuleViolation 400 for what can't be asked, 409 for a name that is taken and for one
   *     search too many
   */
  public Search keep(String name, String term, String where, String orderBy) {
    if (Texts.trimmed(name) == null) {
      throw RuleViolation.invalid("name", "naskah.missing");
    }
    Texts.check("name", name, LONGEST_NAME, false);
    check("term", term);
    check("where", where);
    LetterQuestion.of(term, where, orderBy);
    List<Search> all = all();
    if (all.size() >= MOST) {
      throw RuleViolation.conflict("name", "naskah.tooMany", all.size() + 1, MOST);
    }
    if (all.stream().anyMatch(s -> Texts.key(s.name()).equals(Texts.key(name)))) {
      throw RuleViolation.conflict("name", "naskah.search.taken", Texts.shortened(name));
    }
    String id = UUID.randomUUID().toString().replace("-", "");
    Search search = new Search(id, Texts.trimmed(name), term, where, orderBy);
    preferenceService.setPreferences(RunAs.actor(), Map.of(PREFERENCE + "." + id, text(search)));
    return search;
  }

  /** Forgets one; 404 if the current user has none with this id. */
  public void forget(String id) {
    if (all().stream().noneMatch(search -> search.id().equals(id))) {
      throw RuleViolation.notFound("search", id);
    }
    preferenceService.clearPreferences(RunAs.actor(), PREFERENCE + "." + id);
  }

  private static void check(String field, String text) {
    if (text != null) {
      Texts.check(field, text, LONGEST_TEXT, true);
    }
  }

  private static String text(Search search) {
    StringBuilder text = new StringBuilder();
    add(text, "name", search.name());
    add(text, "term", search.term());
    add(text, "where", search.where());
    add(text, "orderBy", search.orderBy());
    return text.toString();
  }

  private static void add(StringBuilder text, String field, String value) {
    if (value != null) {
      text.append(text.isEmpty() ? "" : "&")
          .append(field)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }

  private static Search read(String id, Serializable text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : String.valueOf(text).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return new Search(
        id,
        fields.getOrDefault("name", id),
        fields.get("term"),
        fields.get("where"),
        fields.get("orderBy"));
  }
}
