package id.naskah.docx;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a template may use between <code>${</code> and <code>}</code>. Each has an English
 * and an Indonesian name first, and others that offices have in the templates they already use.
 */
public enum Placeholder {
  LETTER_NUMBER(Form.TEXT, When.SIGNED, "letter_number", "nomor_naskah", "nomor", "nomor_surat"),
  LETTER_DATE(Form.TEXT, When.SIGNED, "letter_date", "tanggal_naskah", "tanggal", "tanggal_surat"),
  YEAR(Form.TEXT, When.SIGNED, "year", "tahun"),
  PLACE(Form.TEXT, When.BEGUN, "place", "tempat", "kota"),
  KIND(Form.TEXT, When.BEGUN, "kind", "jenis", "jenis_naskah"),
  SUBJECT(Form.TEXT, When.BEGUN, "subject", "hal", "perihal"),
  SUMMARY(Form.TEXT, When.BEGUN, "summary", "ringkasan"),
  ATTACHMENTS(Form.TEXT, When.BEGUN, "attachments", "lampiran"),
  URGENCY(Form.TEXT, When.BEGUN, "urgency", "sifat"),
  SECURITY(Form.TEXT, When.BEGUN, "security", "keamanan", "tingkat_keamanan"),
  CLASSIFICATION(Form.TEXT, When.BEGUN, "classification", "klasifikasi", "kode_klasifikasi"),
  OFFICE(Form.TEXT, When.BEGUN, "office", "instansi", "kantor"),
  UNIT(Form.TEXT, When.BEGUN, "unit", "unit_kerja", "unit_pengirim"),
  RECIPIENTS(Form.LIST, When.BEGUN, "recipients", "penerima", "tujuan", "kepada"),
  COPIES(Form.LIST, When.BEGUN, "copies", "tembusan"),
  ITEM_NUMBER(Form.ITEM, When.BEGUN, "item_number", "nomor_urut"),
  REPLY_NUMBER(Form.TEXT, When.BEGUN, "reply_number", "nomor_rujukan"),
  REPLY_DATE(Form.TEXT, When.BEGUN, "reply_date", "tanggal_rujukan"),
  REPLY_SENDER(Form.TEXT, When.BEGUN, "reply_sender", "pengirim_rujukan"),
  REPLY_SUBJECT(Form.TEXT, When.BEGUN, "reply_subject", "hal_rujukan"),
  DRAFTED_BY(Form.TEXT, When.BEGUN, "drafted_by", "konseptor"),
  INITIALS(Form.LIST, When.SIGNED, "initials", "paraf"),
  ON_BEHALF(Form.TEXT, When.SIGNED, "on_behalf", "atas_nama"),
  SIGNATORY_POSITION(Form.TEXT, When.SIGNED, "signatory_position", "jabatan_pengirim"),
  SIGNATURE(Form.SIGNATURE, When.SIGNED, "signature", "ttd_pengirim", "ttd", "tanda_tangan"),
  SIGNATORY_NAME(Form.TEXT, When.SIGNED, "signatory_name", "nama_pengirim"),
  SIGNATORY_RANK(Form.TEXT, When.SIGNED, "signatory_rank", "pangkat_pengirim"),
  SIGNATORY_ID(Form.TEXT, When.SIGNED, "signatory_id", "nip_pengirim");

  /** What a name stands for. */
  public enum Form {
    /** One value, which may have several lines. */
    TEXT,
    /** Several values: a paragraph or a row of a table for each where the name stands alone. */
    LIST,
    /** Which of a list's values it is, in a paragraph or row that is repeated for each. */
    ITEM,
    /** Where the signature goes. */
    SIGNATURE
  }

  /** When its value is known for good. */
  public enum When {
    BEGUN,
    SIGNED
  }

  private static final int MOST_SIGNATORIES = 9;
  private static final Pattern COUNTED = Pattern.compile("(.+)_([1-9])");
  private static final int NEAR = 2;
  private static final Map<String, Placeholder> BY_NAME = new HashMap<>();

  static {
    for (Placeholder each : values()) {
      each.names.forEach(name -> BY_NAME.put(name, each));
    }
  }

  private final Form form;
  private final When when;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  Placeholder(Form form, When when, String... names) {
    this.form = form;
    this.when = when;
    this.names = List.of(names);
  }

  /**
   * A name as it stands in a template.
   *
   * @param signatory 1 for the first or only one
   */
  public record Named(Placeholder placeholder, int signatory) {
    /** The English name, with the number of the signatory from the second on. */
    public String name() {
      return signatory == 1 ? placeholder.english() : placeholder.english() + "_" + signatory;
    }
  }

  /** What was meant by a name as it is typed, capitals or not. */
  public static Optional<Named> of(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    Placeholder whole = BY_NAME.get(name);
    if (whole != null) {
      return Optional.of(new Named(whole, 1));
    }
    Matcher counted = COUNTED.matcher(name);
    if (!counted.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(BY_NAME.get(counted.group(1)))
        .filter(Placeholder::isOfSignatory)
        .map(found -> new Named(found, Integer.parseInt(counted.group(2))));
  }

  /** The name that looks most like one that is not known; nothing where none does. */
  static Optional<String> near(String typed) {
    String name = typed.toLowerCase(Locale.ROOT);
    return BY_NAME.keySet().stream()
        .filter(each -> distance(each, name) <= Math.min(NEAR, name.length() / 2))
        .min((a, b) -> distance(a, name) - distance(b, name));
  }

  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }

  public Form form() {
    return form;
  }

  public When when() {
    return when;
  }

  /** All names, the English one first, then the Indonesian one. */
  public List<String> names() {
    return names;
  }

  public String english() {
    return names.get(0);
  }

  public String indonesian() {
    return names.get(1);
  }

  /** Whether each of several signatories has one, by a number behind the name. */
  public boolean isOfSignatory() {
    return this == ON_BEHALF || this == SIGNATURE || name().startsWith("SIGNATORY_");
  }

  /** How many signatories a template can have. */
  public static int mostSignatories() {
    return MOST_SIGNATORIES;
  }
}
