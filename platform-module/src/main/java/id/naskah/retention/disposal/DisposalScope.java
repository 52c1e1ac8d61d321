package id.naskah.retention.disposal;

import id.naskah.platform.Days;
import id.naskah.platform.RuleViolation;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.springframework.extensions.webscripts.json.JSONWriter;

/**
 * Which records a batch takes, or which of its items an appraisal is about. Null is no limit.
 *
 * @param classification code; what lies below it is meant too
 * @param from first day on which they became due
 * @param until last day on which they became due
 */
public record DisposalScope(
    String unit,
    String rule,
    String edition,
    String classification,
    LocalDate from,
    LocalDate until) {

  /** The scope; refuses days in the wrong order. */
  public DisposalScope {
    if (from != null && until != null && until.isBefore(from)) {
      throw RuleViolation.invalid("where.until", "naskah.disposal.order", until, from);
    }
  }

  /** This scope, which ends on the given day where it has no end of its own. */
  DisposalScope until(LocalDate day) {
    return until == null ? new DisposalScope(unit, rule, edition, classification, from, day) : this;
  }

  /**
   * Adds conditions, each with a question mark for its value.
   *
   * @param r the row that has rule, edition and eligible_on
   * @param l that of naskah_letter
   */
  void sql(StringBuilder sql, List<Object> values, String r, String l) {
    add(sql, values, l + ".unit = ?", unit);
    add(sql, values, r + ".rule = ?", rule);
    add(sql, values, r + ".edition = ?", edition);
    add(sql, values, r + ".eligible_on >= ?", from == null ? null : Date.valueOf(from));
    add(sql, values, r + ".eligible_on <= ?", until == null ? null : Date.valueOf(until));
    if (classification != null) {
      add(sql, values, "(" + l + ".classification = ?", classification);
      String below = classification.replaceAll("([\\\\%_])", "\\\\$1") + ".%";
      sql.append(" OR ").append(l).append(".classification LIKE ?)");
      values.add(below);
    }
  }

  private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
    if (value != null) {
      sql.append(" AND ").append(condition);
      values.add(value);
    }
  }

  /** Its limits by name; days as text. */
  public Map<String, Object> limits() {
    Map<String, Object> limits = new LinkedHashMap<>();
    limits.put("unit", unit);
    limits.put("rule", rule);
    limits.put("edition", edition);
    limits.put("classification", classification);
    limits.put("from", from == null ? null : from.toString());
    limits.put("until", until == null ? null : until.toString());
    limits.values().removeIf(value -> value == null);
    return limits;
  }

  String json() {
    return JSONWriter.encodeToJSON(limits());
  }

  static DisposalScope ofJson(String json) {
    try {
      JSONObject limits = new JSONObject(json);
      return new DisposalScope(
          text(limits, "unit"),
          text(limits, "rule"),
          text(limits, "edition"),
          text(limits, "classification"),
          day(limits, "from"),
          day(limits, "until"));
    } catch (JSONException e) {
      throw new IllegalStateException("Not a scope: " + json, e);
    }
  }

  private static String text(JSONObject limits, String name) throws JSONException {
    return limits.has(name) ? limits.getString(name) : null;
  }

  private static LocalDate day(JSONObject limits, String name) throws JSONException {
    return limits.has(name) ? Days.parse(limits.getString(name)).orElse(null) : null;
  }
}
