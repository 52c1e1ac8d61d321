package id.naskah.secrecy;

import id.naskah.access.Access;
import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.access.Reader;
import id.naskah.access.Readers;
import id.naskah.configuration.SecurityLevel;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.database.Columns;
import id.naskah.platform.database.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alfresco.service.cmr.security.PersonService;

/**
 * What a person can read above ordinary, for security officers: numbers and reasons, no subject and
 * no sender.
 *
 * <p>Cost: the letters above ordinary on whose access list the person or one of the person's groups
 * stands, by an index; not the archive.
 */
public class AboveOrdinary {
  private final SecurityOfficers officers;
  private final PersonService personService;
  private final ReadableLetters letters;
  private final Readers readers;
  private final LetterAccess access;

  /**
   * @param personService the one that checks no permission: who may ask is decided here
   */
  public AboveOrdinary(
      SecurityOfficers officers,
      PersonService personService,
      ReadableLetters letters,
      Readers readers,
      LetterAccess access) {
    this.officers = officers;
    this.personService = personService;
    this.letters = letters;
    this.readers = readers;
    this.access = access;
  }

  /**
   * A letter that the person can read.
   *
   * @param series null like the number where the letter has none
   * @param rights those by which the person does; none for administrators, owners, and whom an
   *     administrator let in
   */
  public record Told(
      String letter,
      String series,
      Long agendaNumber,
      String unit,
      String status,
      SecurityLevel level,
      List<Right> rights) {}

  /**
   * Those of a person, the oldest first.
   *
   * @throws RuleViolation 403 for who is no security officer; 404 for nobody's user name
   */
  public List<Told> of(String person, int skip, int most) {
    officers.require();
    if (!personService.personExists(person)) {
      throw RuleViolation.notFound("person", person);
    }
    // The question is what the person reads, and the officer need not read any of it.
    return RunAs.user(person, () -> read(skip, most));
  }

  private List<Told> read(int skip, int most) {
    Reader reader = readers.current();
    Set<String> authorities = reader.authorities();
    List<Object> values = new ArrayList<>();
    String sql =
        "SELECT l.*, n.acl_id AS acl FROM naskah_letter l"
            + AlfrescoSql.node("l.node_id")
            + " WHERE l.security <> 'ordinary'"
            + Access.perhaps("n.acl_id", "l.owner", reader, values)
            + " ORDER BY l.node_id";
    Part<Told> part = new Part<>(skip, most);
    letters.each(
        sql,
        values,
        row -> {
          if (part.reaches()) {
            part.keep(told(row, authorities));
          }
          return part.wantsMore();
        });
    return part.kept();
  }

  private Told told(ResultSet row, Set<String> authorities) throws SQLException {
    String letter = row.getString("uuid");
    return new Told(
        letter,
        row.getString("series"),
        Columns.number(row, "agenda_number"),
        row.getString("unit"),
        row.getString("status"),
        SecurityLevel.orOrdinary(row.getString("security")),
        access.rights(Nodes.live(letter)).stream()
            .filter(right -> authorities.contains(right.authority()))
            .toList());
  }
}
