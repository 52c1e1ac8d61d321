package id.naskah.registering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who sent a letter, by the lines above its number. */
final class SenderHead {
  private static final int MOST_HEAD = 8;
  private static final int LONGEST_NAME = 120;
  private static final int FEWEST_LETTERS = 4;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b(jl|jln|jalan|komplek|gedung|telp|telepon|tel|phone|fax|faks|faksimile|e-?mail|surel"
              + "|website|laman|situs|kode pos|po box|p\\.o\\. box|street|avenue|road|floor|lantai|suite)\\b"
              + "|www\\.|https?:|@|\\b\\d{5}\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_HEAD =
      Pattern.compile(
          "^(nomor|no\\b|sifat|lampiran|lamp\\b|hal\\b|perihal|tanggal|tgl|kepada|yth|dear|nota dinas|surat"
              + "|memo|berita acara|pengumuman|keputusan|undangan|subject|re:|date|ref|our ref|to:|from:|dari\\b"
              + "|peraturan|instruksi|letter no|salinan|lembar)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(dinas|badan|biro|kementerian|kantor|universitas|institut|politeknik|sekolah|sma|smk|smp|sd|pt|cv"
              + "|yayasan|lembaga|komisi|komite|bank|rumah sakit|rsud|puskesmas|perusahaan|koperasi|asosiasi"
              + "|ikatan|pengadilan|kejaksaan|kepolisian|inspektorat|sekretariat|direktorat|kecamatan|kelurahan"
              + "|desa|balai|pemerintah|dewan|ministry|department|university|ltd|limited|inc|corporation"
              + "|company|foundation|association|agency|office|council|embassy|group)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GOVERNMENT =
      Pattern.compile("^pemerintah(?: daerah)?\\s+(.+)$", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SHORT =
      Set.of(
          "PT", "CV", "IA", "IB", "RI", "TNI", "POLRI", "BPS", "KPU", "KPK", "BPK", "BPKP", "BKN",
          "BKD", "BNN", "BUMD", "BUMN", "DPRD", "DPR", "MPR", "RSUD", "RSUP", "UPT", "UPTD", "SMA",
          "SMK", "SMP", "SD", "SMAN", "SMKN", "SMPN", "SDN", "DJP", "DJKN", "KPPN", "PLN", "PDAM",
          "BPJS", "BPBD", "LSM", "PMI", "IDI", "KONI", "TVRI", "RRI", "UIN", "IAIN", "ITS", "ITB",
          "UGM", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "DKI", "NTB", "NTT",
          "USA", "UK", "UN", "UNICEF", "WHO");
  private static final Set<String> LOWER =
      Set.of(
          "dan", "of", "the", "and", "di", "untuk", "for", "pada", "dalam", "dengan", "ke", "dari",
          "atas", "bagi", "tentang", "yang");

  private SenderHead() {}

  /**
   * The name of the organisation.
   *
   * @param lines of the letter
   * @return null where the head does not say
   */
  static String in(List<String> lines) {
    List<String> head = head(lines);
    if (head.isEmpty()) {
      return null;
    }
    String last = head.get(head.size() - 1);
    Matcher government = GOVERNMENT.matcher(head.get(0));
    String name = cased(last);
    if (head.size() > 1 && government.matches()) {
      String place = cased(government.group(1));
      return name.toLowerCase(Locale.ROOT).contains(place.toLowerCase(Locale.ROOT))
          ? name
          : fitting(name + " " + place);
    }
    return fitting(name);
  }

  /** The lines that name who writes: in capitals, or with a word that only organisations have. */
  private static List<String> head(List<String> lines) {
    List<String> head = new ArrayList<>();
    for (String line : lines.stream().filter(l -> !l.isEmpty()).limit(MOST_HEAD).toList()) {
      if (NO_HEAD.matcher(line).find() || ADDRESS.matcher(line).find()) {
        break;
      }
      if (DayText.in(line).isPresent() || !isName(line)) {
        if (head.isEmpty()) {
          continue;
        }
        break;
      }
      head.add(line);
    }
    return head;
  }

  private static boolean isName(String line) {
    long letters = line.chars().filter(Character::isLetter).count();
    if (letters < FEWEST_LETTERS || line.length() > LONGEST_NAME || line.endsWith(":")) {
      return false;
    }
    return isCapitals(line) || (BODY.matcher(line).find() && !line.endsWith("."));
  }

  private static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT));
  }

  /** Capitals as one would write them in a sentence; what stands otherwise is left. */
  static String cased(String line) {
    if (!isCapitals(line)) {
      return line;
    }
    StringBuilder cased = new StringBuilder();
    for (String word : line.split(" ")) {
      cased.append(cased.isEmpty() ? "" : " ").append(word(word, cased.isEmpty()));
    }
    return cased.toString();
  }

  private static String word(String word, boolean isFirst) {
    String bare = word.replaceAll("[^\\p{L}]", "");
    String lower = word.toLowerCase(Locale.ROOT);
    if (SHORT.contains(bare) || word.chars().anyMatch(Character::isDigit)) {
      return word;
    } else if (!isFirst && LOWER.contains(lower)) {
      return lower;
    }
    StringBuilder cased = new StringBuilder(lower);
    for (int i = 0; i < cased.length(); i++) {
      if (Character.isLetter(cased.charAt(i))
          && (i == 0 || !Character.isLetter(cased.charAt(i - 1)))) {
        cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
      }
    }
    return cased.toString();
  }

  private static String fitting(String name) {
    return name.length() > LONGEST_NAME ? null : name;
  }
}
