package id.naskah.verification;

import id.naskah.platform.database.Columns;
import id.naskah.verification.Verification.End;
import id.naskah.verification.Verification.Sealed;
import id.naskah.verification.Verification.State;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_verification; nothing else writes to it. */
class VerificationTable {
  private static final String SELECT =
      "SELECT v.id, v.code, v.shown, v.letter, v.state, v.number, v.day, v.signatories, v.issued_by,"
          + " v.issued_at, v.sha256, v.size, v.sealed_by, v.sealed_at, v.ended_by, v.ended_at,"
          + " v.reason, n.code AS newer, (SELECT COALESCE(SUM(c.checks), 0)"
          + " FROM naskah_verification_count c WHERE c.verification = v.id) AS checks"
          + " FROM naskah_verification v LEFT JOIN naskah_verification n ON n.id = v.successor";

  private final JdbcTemplate jdbc;

  public VerificationTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is not in {@link Facts}.
   *
   * @param subject null of a letter that is not ordinary
   */
  record Setting(
      String office, String unit, String kindEnglish, String kindIndonesian, String subject) {}

  /**
   * Adds a code for a letter that is locked; answers its id.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one is open already
   */
  long add(
      VerificationCode code, String letter, Facts facts, Setting setting, String by, Instant at) {
    return jdbc.queryForObject(
        "INSERT INTO naskah_verification (code, letter, state, number, day, office, unit,"
            + " signatories, kind_english, kind_indonesian, subject, issued_by, issued_at)"
            + " VALUES (?, ?, 'prepared', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        Long.class,
        code.plain(),
        letter,
        facts.number(),
        Date.valueOf(facts.date()),
        setting.office(),
        setting.unit(),
        Signatories.written(facts.signatories()),
        setting.kindEnglish(),
        setting.kindIndonesian(),
        setting.subject(),
        by,
        Timestamp.from(at));
  }

  /** Takes other facts for a code whose file is not known yet. */
  void change(long id, Facts facts, Setting setting) {
    jdbc.update(
        "UPDATE naskah_verification SET number = ?, day = ?, office = ?, unit = ?, signatories = ?,"
            + " kind_english = ?, kind_indonesian = ?, subject = ?"
            + " WHERE id = ? AND state = 'prepared'",
        facts.number(),
        Date.valueOf(facts.date()),
        setting.office(),
        setting.unit(),
        Signatories.written(facts.signatories()),
        setting.kindEnglish(),
        setting.kindIndonesian(),
        setting.subject(),
        id);
  }

  /** Says which file it is; answers whether it was not known until now. */
  boolean seal(long id, Sealed sealed) {
    return jdbc.update(
            "UPDATE naskah_verification SET state = 'genuine', sha256 = ?, size = ?, sealed_by = ?,"
                + " sealed_at = ? WHERE id = ? AND state = 'prepared'",
            sealed.sha256(),
            sealed.size(),
            sealed.by(),
            Timestamp.from(sealed.at()),
            id)
        > 0;
  }

  /**
   * Ends what is in force.
   *
   * @param day in the office
   * @param successor null for none
   * @return whether it was in force until now
   */
  boolean end(long id, State state, End end, LocalDate day, Long successor) {
    return jdbc.update(
            "UPDATE naskah_verification SET state = ?, ended_by = ?, ended_at = ?, ended_day = ?,"
                + " reason = ?, successor = ? WHERE id = ? AND state IN ('prepared', 'genuine')",
            state.code(),
            end.by(),
            Timestamp.from(end.at()),
            Date.valueOf(day),
            end.reason(),
            successor,
            id)
        > 0;
  }

  /** A letter that is void gets the code of what took its place, once that is sealed. */
  int succeed(String letter, long successor) {
    return jdbc.update(
        "UPDATE naskah_verification SET state = 'superseded', successor = ?"
            + " WHERE letter = ? AND state = 'revoked' AND sha256 IS NOT NULL AND id <> ?",
        successor,
        letter,
        successor);
  }

  /**
   * Lets the public page tell of a letter what goes with its level, which is read off the list of
   * letters: of a secret one it knows no code, and the subject only of an ordinary one.
   */
  void tell(String letter, String subject) {
    jdbc.update(
        "UPDATE naskah_verification v SET"
            + " subject = (SELECT CAST(? AS TEXT) FROM naskah_letter l WHERE l.uuid = v.letter"
            + " AND COALESCE(l.security, 'ordinary') = 'ordinary'),"
            + " shown = (SELECT v.code FROM naskah_letter l WHERE l.uuid = v.letter"
            + " AND v.sha256 IS NOT NULL"
            + " AND COALESCE(l.security, 'ordinary') IN ('ordinary', 'restricted'))"
            + " WHERE v.letter = ?",
        subject,
        letter);
  }

  /** The office no longer has the letter. */
  void gone(String letter, Instant at) {
    jdbc.update(
        "UPDATE naskah_verification SET subject = NULL, gone_at = ? WHERE letter = ?",
        Timestamp.from(at),
        letter);
  }

  Optional<Verification> find(long id) {
    return jdbc.query(SELECT + " WHERE v.id = ?", VerificationTable::read, id).stream().findFirst();
  }

  Optional<Verification> find(VerificationCode code) {
    return jdbc.query(SELECT + " WHERE v.code = ?", VerificationTable::read, code.plain()).stream()
        .findFirst();
  }

  /** Those of a letter, newest first. */
  List<Verification> of(String letter) {
    return jdbc.query(
        SELECT + " WHERE v.letter = ? ORDER BY v.id DESC", VerificationTable::read, letter);
  }

  private static Verification read(ResultSet row, int i) throws SQLException {
    String sha256 = row.getString("sha256");
    Instant ended = Columns.instant(row, "ended_at");
    String newer = row.getString("newer");
    return new Verification(
        row.getLong("id"),
        new VerificationCode(row.getString("code")),
        row.getString("shown") != null,
        row.getString("letter"),
        State.of(row.getString("state")),
        row.getString("number"),
        row.getDate("day").toLocalDate(),
        Signatories.read(row.getString("signatories")),
        row.getString("issued_by"),
        Columns.instant(row, "issued_at"),
        sha256 == null
            ? null
            : new Sealed(
                sha256,
                row.getLong("size"),
                row.getString("sealed_by"),
                Columns.instant(row, "sealed_at")),
        ended == null
            ? null
            : new End(
                row.getString("ended_by"),
                ended,
                row.getString("reason"),
                newer == null ? null : new VerificationCode(newer)),
        row.getLong("checks"));
  }
}
