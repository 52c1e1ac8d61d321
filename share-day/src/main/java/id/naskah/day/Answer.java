package id.naskah.day;

import java.util.List;
import java.util.Map;

/** What came back for a request. */
record Answer(int status, Map<?, ?> json) {
  Answer(Object evaluated) {
    this(number((Map<?, ?>) evaluated), (Map<?, ?>) ((Map<?, ?>) evaluated).get("json"));
  }

  private static int number(Map<?, ?> evaluated) {
    return ((Number) evaluated.get("status")).intValue();
  }

  /** What stands at the end of these names. */
  Object at(String... names) {
    Object value = json;
    for (String name : names) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }

  String text(String... names) {
    Object value = at(names);
    return value == null ? "" : value.toString();
  }

  /** The entries of a list. */
  List<Map<?, ?>> entries() {
    return at("list", "entries") instanceof List<?> list
        ? list.stream().<Map<?, ?>>map(each -> (Map<?, ?>) ((Map<?, ?>) each).get("entry")).toList()
        : List.of();
  }

  Answer made() {
    FellShort.unless(
        status == 200 || status == 201, "the repository answers " + status + " " + json);
    return this;
  }
}
