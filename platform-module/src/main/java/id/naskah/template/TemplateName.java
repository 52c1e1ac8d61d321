package id.naskah.template;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template is for, which the name of its file says: kind, language and what it is called.
 */
record TemplateName(String kind, Language language) {
  static final String ENDING = ".docx";

  private static final Pattern REST =
      Pattern.compile("_(id|en)(?:_[\\p{L}\\p{N}][\\p{L}\\p{N} _-]{0,60})?");

  /** Reads a file's name; nothing where it is none of a template. */
  static Optional<TemplateName> of(String fileName, Set<String> kinds) {
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      return Optional.empty();
    }
    String id = fileName.substring(0, fileName.length() - ENDING.length());
    return kinds.stream()
        .filter(kind -> id.startsWith(kind + "_"))
        // A code may go on with what another one ends with.
        .sorted(Comparator.comparing(String::length).reversed())
        .flatMap(kind -> read(kind, id).stream())
        .findFirst();
  }

  private static Optional<TemplateName> read(String kind, String id) {
    Matcher rest = REST.matcher(id.substring(kind.length()));
    return rest.matches()
        ? Language.named(rest.group(1)).map(language -> new TemplateName(kind, language))
        : Optional.empty();
  }

  /** The same; 400 saying what is accepted where it is none. */
  static TemplateName required(String fileName, Set<String> kinds) {
    return of(fileName, kinds)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "name",
                    "naskah.template.name",
                    Texts.shortened(fileName),
                    String.join(", ", kinds)));
  }
}
