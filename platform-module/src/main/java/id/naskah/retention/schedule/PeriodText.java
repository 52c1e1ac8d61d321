package id.naskah.retention.schedule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period as schedules have it: {@code 2}, {@code 2 (dua) tahun}, {@code selama berlaku}, {@code 2
 * years after it lapsed}.
 *
 * @param years 0 while in force; as written, so maybe not acceptable
 * @param whileInForce it lasts until the event
 * @param start from when on it is counted; null where the cell does not say
 */
record PeriodText(int years, boolean whileInForce, Start start) {
  /**
   * From when on is counted.
   *
   * @param event code of events.csv; null unless the trigger is an event
   */
  record Start(Trigger trigger, String event) {
    static final Start NO_LONGER_IN_FORCE = new Start(Trigger.EVENT, "noLongerInForce");

    /** Of an inactive period: there is no other beginning for it. */
    static final Start ACTIVE_PERIOD = new Start(null, null);
  }

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}.]+");
  private static final Pattern IN_FORCE =
      Pattern.compile(
          "(?:selama(?: masih)? berlaku|(?:while|as long as)(?: it is| they are)?(?: still)? in"
              + " force)");
  private static final Pattern YEARS =
      Pattern.compile(
          "(-?\\d{1,9})(?: ?\\([^)]*\\))?(?: ?(?:tahun|thn|th|years?|yrs?))?"
              + "(?: (?:setelah|sesudah|sejak|after|since|from) (.+))?");

  private static final Map<String, Start> STARTS =
      Map.ofEntries(
          event("noLongerInForce", "tidak berlaku lagi"),
          event("noLongerInForce", "tidak berlaku"),
          event("noLongerInForce", "masa berlaku habis"),
          event("noLongerInForce", "masa berlakunya habis"),
          event("noLongerInForce", "no longer in force"),
          event("noLongerInForce", "it is no longer in force"),
          event("noLongerInForce", "it lapsed"),
          event("noLongerInForce", "they lapse"),
          event("contractEnded", "kontrak berakhir"),
          event("contractEnded", "contract ended"),
          event("contractEnded", "the contract ended"),
          event("caseClosed", "perkara selesai"),
          event("caseClosed", "case closed"),
          event("caseClosed", "the case is closed"),
          event("rightsAndDutiesEnded", "hak dan kewajiban habis"),
          event("rightsAndDutiesEnded", "rights and duties ended"),
          event("activityFinished", "kegiatan selesai"),
          event("activityFinished", "activity finished"),
          event("activityFinished", "the activity is finished"),
          day(Trigger.SETTLED_DATE, "berkas lengkap"),
          day(Trigger.SETTLED_DATE, "berkas dinyatakan lengkap"),
          day(Trigger.SETTLED_DATE, "the file is complete"),
          day(Trigger.SETTLED_DATE, "file is complete"),
          day(Trigger.LETTER_DATE, "tanggal surat"),
          day(Trigger.LETTER_DATE, "letter date"),
          day(Trigger.LETTER_DATE, "the letter date"),
          day(Trigger.RECEIVED_DATE, "tanggal diterima"),
          day(Trigger.RECEIVED_DATE, "received date"),
          Map.entry("masa aktif", Start.ACTIVE_PERIOD),
          Map.entry("the active period", Start.ACTIVE_PERIOD));

  private static Map.Entry<String, Start> event(String code, String words) {
    return Map.entry(words, new Start(Trigger.EVENT, code));
  }

  private static Map.Entry<String, Start> day(Trigger trigger, String words) {
    return Map.entry(words, new Start(trigger, null));
  }

  /** Reads a cell; nothing for what is not understood. */
  static Optional<PeriodText> of(String cell) {
    String text = BLANK.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    if (text.equals("-")) {
      return Optional.of(new PeriodText(0, false, null));
    }
    if (IN_FORCE.matcher(text).matches()) {
      return Optional.of(new PeriodText(0, true, Start.NO_LONGER_IN_FORCE));
    }
    Matcher years = YEARS.matcher(text);
    if (!years.matches()) {
      return Optional.empty();
    }
    String words = years.group(2);
    if (words != null && !STARTS.containsKey(words)) {
      return Optional.empty();
    }
    Start start = words == null ? null : STARTS.get(words);
    return Optional.of(new PeriodText(Integer.parseInt(years.group(1)), false, start));
  }
}
