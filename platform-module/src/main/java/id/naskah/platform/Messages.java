package id.naskah.platform;

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

  /** Whether who asked is answered in Indonesian; in any other language it is English. */
  public static boolean areIndonesian() {
    String language = I18NUtil.getLocale().getLanguage();
    // Java calls the language by its old code in some places.
    return "id".equals(language) || "in".equals(language);
  }
}
