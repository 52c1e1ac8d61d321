package id.naskah.template;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages that letters are written in. */
public enum Language {
  ID,
  EN;

  /** As it stands in the name of a file: id or en. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Language> named(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** The one with this code; 400 for any other. */
  public static Language of(String code) {
    return named(code)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "language",
                    "naskah.choice",
                    Texts.shortened(code),
                    Arrays.stream(values()).map(Language::code).collect(Collectors.joining(", "))));
  }
}
