package id.naskah.registering;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds number, date, subject and sender in the text of a letter, as Indonesian and English letters
 * have them. What is not sure is not proposed: a wrong proposal costs more than none.
 */
public final class LetterHead {
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_SUBJECT = 300;
  private static final int MOST_SUBJECT_LINES = 3;
  private static final int HEAD_LINES = 45;
  private static final int HALF_A_LINE = 28;

  private static final Pattern NUMBER =
      line(
          "(?:nomor(?: surat)?|no\\.? surat|letter (?:no\\.?|number)|number|(?:our )?ref(?:erence)?\\.?(?:\\s?no)?\\.?"
              + "|no\\.?(?=\\s*:))\\s*[:.]?\\s*(.+)");
  private static final Pattern SERIAL =
      Pattern.compile("[\\p{L}\\p{N}()&]+(?:(?:\\s?[/-]\\s?|\\.|_)[\\p{L}\\p{N}()&]+)*");
  private static final Pattern SUBJECT = line("(?:hal|perihal|subject|re)\\s*:\\s*(.+)");
  private static final Pattern FROM = line("(?:dari|from)\\s*:\\s*(.+)");
  private static final Pattern DATED =
      line("(?:tanggal|tgl\\.?|date|dated)\\s*:?\\s*(?=.*\\d{4})(.+)");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile("(?:^|.*\\s)\\p{Lu}[\\p{L}.' -]*,\\s*$");
  private static final Pattern SET_ON = Pattern.compile("(?i)pada tanggal\\s*:?\\s*$");
  private static final Pattern ABOUT = Pattern.compile("tentang\\s*:?", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile(
          "(surat (?:tugas|perintah|edaran|keterangan|kuasa|pernyataan|undangan|pengantar|izin|panggilan)"
              + "|pengumuman|berita acara|undangan|instruksi|memorandum).{0,80}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BESIDE =
      Pattern.compile("\\s+(?:kepada|yth\\b|k e p a d a).*$", Pattern.CASE_INSENSITIVE);

  /** The last but one line of an address; the town in capitals follows, beside the next label. */
  private static final Pattern IN_TOWN =
      Pattern.compile(".*\\sdi\\s?[-:.]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern TOWN =
      Pattern.compile("(?<=\\p{Ll}.{0,200})(?:\\s+[\\p{Lu}-]{3,})+$");
  private static final Pattern END_OF_SUBJECT =
      line(
          "(?:kepada|yth|k e p a d a|di\\b.{0,30}$|dear|to\\b|attn|dengan hormat|bersama ini|sehubungan|menindaklanjuti"
              + "|memenuhi|dalam rangka|assalam|salam|nomor|no\\b|sifat|derajat|lampiran|lamp\\b|tanggal|tgl|date|dari\\b"
              + "|from|hal\\b|perihal|tembusan|menimbang|mengingat|dengan rahmat|ref\\b|our ref|sir|madam|with reference"
              + "|we |i |the undersigned|yang bertanda|berdasarkan|u\\.?p\\.).*");

  private LetterHead() {}

  private static Pattern line(String expression) {
    return Pattern.compile("^" + expression, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Reads a letter.
   *
   * @param today a letter is not of a later day
   */
  public static Proposal read(String text, LocalDate today) {
    List<String> lines = HeadLines.of(text);
    List<String> head = lines.subList(0, Math.min(HEAD_LINES, lines.size()));
    return new Proposal(
        number(head),
        day(lines, head, today),
        subject(head),
        SenderHead.in(head),
        beside(FROM, head).map(LetterHead::withoutDay).map(LetterHead::fitting).orElse(null));
  }

  private static Optional<String> beside(Pattern label, List<String> lines) {
    return lines.stream()
        .map(label::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static String number(List<String> head) {
    for (String line : head) {
      Matcher labelled = NUMBER.matcher(line);
      if (labelled.find()) {
        Matcher serial = SERIAL.matcher(withoutDay(labelled.group(1)));
        if (serial.lookingAt() && isNumber(serial.group())) {
          return serial.group().replaceAll("\\s", "");
        }
      }
    }
    return null;
  }

  /** "No. 5" alone is in an address or a list more often than at the head of a letter. */
  private static boolean isNumber(String serial) {
    return serial.length() <= LONGEST_NUMBER
        && serial.chars().anyMatch(Character::isDigit)
        && (serial.length() > 2 || serial.chars().anyMatch(c -> c == '/' || c == '-'));
  }

  private static LocalDate day(List<String> lines, List<String> head, LocalDate today) {
    for (String line : head) {
      Optional<DayText.Found> found = DayText.in(line);
      if (found.isPresent() && isOfLetter(line, found.get())) {
        return found.map(DayText.Found::day).filter(day -> !day.isAfter(today)).orElse(null);
      }
    }
    LocalDate last = null;
    for (String line : lines) {
      Optional<DayText.Found> found = DayText.in(line);
      boolean isSet =
          found.isPresent()
              && (SET_ON.matcher(line.substring(0, found.get().begin())).find()
                  || isOfLetter(line, found.get()));
      if (isSet) {
        last = found.get().day();
      }
    }
    return last == null || last.isAfter(today) ? null : last;
  }

  /** After a label, after a place, or alone on its line. */
  private static boolean isOfLetter(String line, DayText.Found found) {
    boolean atEnd = line.substring(found.end()).replaceAll("[\\s.]", "").isEmpty();
    String before = line.substring(0, found.begin());
    boolean isAfterPlace = PLACE_BEFORE.matcher(before).matches() && !isOfEvent(line);
    boolean isHere = before.isBlank() || NUMBER.matcher(before).find() || isAfterPlace;
    return DATED.matcher(line).find() || (atEnd && isHere);
  }

  /** "Hari/Tanggal : Senin, 5 November 2026" is when people meet. */
  private static boolean isOfEvent(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.startsWith("hari") || lower.startsWith("day") || lower.contains("pukul");
  }

  /** The beginning of a line at whose end the place and day of the letter stand. */
  private static String withoutDay(String line) {
    Optional<DayText.Found> found = DayText.in(line);
    if (found.isEmpty()) {
      return line;
    }
    String before = line.substring(0, found.get().begin()).strip();
    if (before.endsWith(",")) {
      int place = before.lastIndexOf(' ');
      before = place < 0 ? before : before.substring(0, place);
    }
    return before.isEmpty() ? line : before.strip();
  }

  private static String subject(List<String> head) {
    for (int i = 0; i < head.size(); i++) {
      Matcher labelled = SUBJECT.matcher(head.get(i));
      if (labelled.find()) {
        String begun = labelled.group(1);
        boolean isBesideTown = i > 0 && IN_TOWN.matcher(head.get(i - 1)).matches();
        return fitting(joined(isBesideTown ? withoutTown(begun) : begun, head, i + 1));
      }
      if (ABOUT.matcher(head.get(i)).matches() && i + 1 < head.size()) {
        return SenderHead.cased(fitting(joined("", head, i + 1)));
      }
    }
    return head.stream()
        .filter(line -> TITLE.matcher(line).matches())
        .map(SenderHead::cased)
        .findFirst()
        .orElse(null);
  }

  private static String joined(String begun, List<String> head, int next) {
    StringBuilder subject = new StringBuilder(withoutDay(BESIDE.matcher(begun).replaceAll("")));
    int lines = 0;
    for (int i = next; i < head.size() && lines < MOST_SUBJECT_LINES; i++, lines++) {
      String line = head.get(i);
      boolean mayGoOn = begun.isEmpty() || begun.length() >= HALF_A_LINE || lines > 0;
      if (!mayGoOn
          || subject.toString().endsWith(".")
          || (line.isEmpty() && !subject.isEmpty())
          || END_OF_SUBJECT.matcher(line).matches()
          || DayText.in(line).isPresent()) {
        break;
      }
      subject.append(' ').append(line);
    }
    return subject.toString();
  }

  private static String withoutTown(String subject) {
    return TOWN.matcher(subject).replaceAll("");
  }

  private static String fitting(String text) {
    String line = text.strip();
    if (line.length() > 2 && line.endsWith(".")) {
      line = line.substring(0, line.length() - 1);
    }
    return line.isEmpty() || line.length() > LONGEST_SUBJECT ? null : line;
  }
}
