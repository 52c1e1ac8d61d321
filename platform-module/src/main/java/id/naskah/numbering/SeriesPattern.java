package id.naskah.numbering;

import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which series names a rule can give for one unit and direction. */
record SeriesPattern(Pattern pattern, Optional<String> fixedName) {
  private static final Pattern OPEN_TOKEN = Pattern.compile("\\{[^{}]*\\}");

  static SeriesPattern of(
      NumberTemplate template, String unit, Direction direction, String office) {
    String name =
        template
            .toString()
            .replace("{unit}", unit)
            .replace("{direction}", direction.code())
            .replace("{office}", office);
    StringBuilder regex = new StringBuilder();
    int end = 0;
    var matcher = OPEN_TOKEN.matcher(name);
    while (matcher.find()) {
      regex.append(Pattern.quote(name.substring(end, matcher.start()))).append("[^/]+");
      end = matcher.end();
    }
    regex.append(Pattern.quote(name.substring(end)));
    return new SeriesPattern(
        Pattern.compile(regex.toString()), end == 0 ? Optional.of(name) : Optional.empty());
  }

  boolean matches(String name) {
    return pattern.matcher(name).matches();
  }
}
