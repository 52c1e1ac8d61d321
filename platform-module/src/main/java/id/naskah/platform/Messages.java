package id.naskah.platform;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.extensions.surf.util.I18NUtil;

/** Words for people, in the language of the one who asked. */
public final class Messages {
  private Messages() {}

  /**
   * The text for a key of {@code messages/naskah.properties}, its {@code {0}} filled in.
   *
   * <p>Every argument is shown as it is: numbers are not grouped, so 2026 stays 2026.
   */
  public static String text(String key, Object... arguments) {
    Object[] shown = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      shown[i] = String.valueOf(arguments[i]);
    }
    String text = I18NUtil.getMessage(key, shown);
    return text == null ? key : text;
  }

  /** Does work whose words are in another language than that of this thread. */
  public static <T> T in(String language, Supplier<T> work) {
    Locale before = I18NUtil.getLocaleOrNull();
    I18NUtil.setLocale(Locale.forLanguageTag(language));
    try {
      return work.get();
    } finally {
      I18NUtil.setLocale(before);
    }
  }

  /** The language of who asked, for {@link #in}. */
  public static String language() {
    return areIndonesian() ? "id" : "en";
  }

  /** Whether who asked is answered in Indonesian; in any other language it is English. */
  public static boolean areIndonesian() {
    String language = I18NUtil.getLocale().getLanguage();
    // Java calls the language by its old code in some places.
    return "id".equals(language) || "in".equals(language);
  }
}
