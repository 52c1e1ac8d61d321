package id.naskah.search;

import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Parts of a letter's number, or of its series and agenda number, as somebody remembers them:
 * {@code B-235}, {@code 235}, {@code ORG/incoming 2}. They stand side by side in the number.
 *
 * <p>What parts a number is the same as in naskah_number_words of the database.
 */
final class NumberParts {
  private static final Pattern BETWEEN = Pattern.compile("[!-/:-@\\[-`{-~\\s]+");
  private static final int MOST = 30;

  /** What begins with one sign only is too much to look through. */
  private static final int BEGINNING = 2;

  private final List<String> parts;

  private NumberParts(List<String> parts) {
    this.parts = parts;
  }

  /**
   * The parts of what was typed; nothing where there are none, a single letter, or more than a
   * number has.
   */
  static Optional<NumberParts> of(String typed) {
    List<String> parts =
        Arrays.stream(BETWEEN.split(Texts.key(typed))).filter(part -> !part.isEmpty()).toList();
    boolean letter = parts.size() == 1 && parts.get(0).matches("\\D");
    return parts.isEmpty() || letter || parts.size() > MOST
        ? Optional.empty()
        : Optional.of(new NumberParts(parts));
  }

  /** Numbers that have these parts. */
  Condition whole() {
    return condition("", "/");
  }

  /** Numbers that have these parts, the last of which goes on; nothing where that is too short. */
  Optional<Condition> beginning() {
    return parts.get(parts.size() - 1).length() < BEGINNING
        ? Optional.empty()
        : Optional.of(condition(":*", ""));
  }

  /** As {@link #beginning}, else as {@link #whole}. */
  Condition most() {
    return beginning().orElseGet(this::whole);
  }

  private Condition condition(String endOfQuery, String endOfPattern) {
    // No part has a quote, a backslash, % or _: all these are between parts.
    String query = parts.stream().collect(Collectors.joining("' & '", "'", "'" + endOfQuery));
    return parts.size() == 1
        ? new Condition(WhereField.NUMBER_PART, "IS", List.of(query))
        : new Condition(
            WhereField.NUMBER_PARTS,
            "IS",
            List.of(query, "%/" + String.join("/", parts) + endOfPattern + "%"));
  }
}
