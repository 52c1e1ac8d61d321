package id.naskah.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What this run has made, by a mark in its subject that nothing else has. */
final class Trial {
  private final String mark = "Hari" + Long.toString(System.currentTimeMillis() / 1000, 36);
  private final Map<String, String> letters = new HashMap<>();
  private final List<String> made = new ArrayList<>();
  private String unit;
  private String day;

  String mark() {
    return mark;
  }

  /** A subject that would break a page which takes it for markup. */
  String subject(String what) {
    return "Undangan \"" + what + "\" <b>& lain</b> '" + mark + "'";
  }

  /** Who sends all of it. */
  String sender() {
    return "Dinas \"" + mark + "\" <b>A&B</b>, S.H.";
  }

  /** The number that a sender would have given. */
  String number(String what) {
    return what + "/" + mark + "/2026";
  }

  /** The unit whose letters the clerk registers, and today in the office. */
  void at(Visitor clerk) {
    Answer me = clerk.letters("GET", "users/-me-", null);
    day = me.made().text("entry", "today");
    if (!(me.at("entry", "registersFor") instanceof List<?> units) || units.isEmpty()) {
      throw new FellShort(clerk.user() + " registers letters of no unit");
    }
    String own = firstOf(clerk.letters("GET", "counters/-me-", null).at("entry", "units"));
    unit = own == null ? ((Map<?, ?>) units.get(0)).get("id").toString() : own;
  }

  private static String firstOf(Object list) {
    return list instanceof List<?> all && !all.isEmpty() ? all.get(0).toString() : null;
  }

  String unit() {
    return NotTried.ifMissing(unit, "unit");
  }

  String today() {
    return NotTried.ifMissing(day, "day of the office");
  }

  String intake() {
    return "/Correspondence/" + unit() + "/Intake";
  }

  void keep(String what, String id) {
    letters.put(what, id);
    made.add(id);
  }

  String letter(String what) {
    return NotTried.ifMissing(letters.get(what), "letter '" + what + "'");
  }

  /**
   * A letter that is there at once: registered as a program does it, for steps that are about
   * something else.
   */
  String registered(Visitor clerk, String what) {
    Map<String, Object> letter = new HashMap<>();
    letter.put("direction", "incoming");
    letter.put("kind", firstKind(clerk));
    letter.put("unit", unit());
    letter.put("subject", subject(what));
    letter.put("letterNumber", number(what));
    letter.put("senderOrganisation", sender());
    String id = clerk.letters("POST", "letters", letter).made().text("entry", "id");
    keep(what, id);
    return id;
  }

  private static String firstKind(Visitor clerk) {
    return clerk.letters("GET", "kinds", null).made().entries().get(0).get("id").toString();
  }

  /** The first kind that letters of this direction have. */
  static String firstKind(Visitor clerk, String direction) {
    return clerk.letters("GET", "kinds", null).made().entries().stream()
        .filter(kind -> kind.get("directions") instanceof List<?> all && all.contains(direction))
        .findFirst()
        .orElseThrow(() -> new NotTried("no kind is for " + direction + " letters"))
        .get("id")
        .toString();
  }

  static String firstClassification(Visitor clerk) {
    return clerk
        .letters("GET", "classifications", null)
        .made()
        .entries()
        .get(0)
        .get("id")
        .toString();
  }

  List<String> made() {
    return List.copyOf(made);
  }
}
