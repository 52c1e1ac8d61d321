package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.delegation.MemorySubstitutions;
import id.naskah.delegation.PositionGroups;
import id.naskah.fake.Fakes;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.ByNaskah;
import id.naskah.secrecy.Authorities;
import id.naskah.secrecy.LetterAccess;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads a letter because it was passed on to them, and until when. */
class DispositionAccessTest {
  private static final NodeRef LETTER =
      new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, "letter");
  private static final String HOLDERS = PositionGroups.holdersOf("KABAG");
  private static final String ACTING = PositionGroups.actingFor("budi");

  private final Set<String> granted = new LinkedHashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final List<String> changes = new ArrayList<>();
  private final Configuration office = new PlainOffice().unit("UMUM").unit("KEU").done();
  private final DispositionAccess access =
      new DispositionAccess(
          Fakes.of(PermissionService.class, new Permissions()),
          new Authorities(
              Fakes.of(AuthorityService.class, new Groups()),
              () -> office,
              new MemorySubstitutions()),
          new WholeList());

  /** The whole list of a letter above ordinary, made anew. */
  private final class WholeList extends LetterAccess {
    WholeList() {
      super(null, null, null, null, null);
    }

    @Override
    public void settle(NodeRef letter) {
      changes.add("whole list");
    }
  }

  /** An entry of an access list. */
  public record Entry(String getAuthority, String getPermission, boolean isSetDirectly) {}

  /** The letter's access list: as it was filed, from the folder above, and what is added. */
  public final class Permissions {
    /** As {@link PermissionService} has it. */
    public Set<AccessPermission> getAllSetPermissions(NodeRef node) {
      Set<AccessPermission> all = new LinkedHashSet<>();
      all.add(entry("GROUP_KEU", PermissionService.CONSUMER, false));
      all.add(entry("GROUP_UMUM", PermissionService.EDITOR, true));
      granted.forEach(who -> all.add(entry(who, PermissionService.CONSUMER, true)));
      return all;
    }

    private static AccessPermission entry(String who, String what, boolean directly) {
      return Fakes.of(AccessPermission.class, new Entry(who, what, directly));
    }

    /** As {@link PermissionService} has it. */
    public void setPermission(NodeRef node, String who, String what, boolean allow) {
      assertThat(ByNaskah.isWriting()).isTrue();
      assertThat(what).isEqualTo(PermissionService.CONSUMER);
      assertThat(allow).isTrue();
      changes.add("+" + who);
      granted.add(who);
    }

    /** As {@link PermissionService} has it. */
    public void deletePermission(NodeRef node, String who, String what) {
      assertThat(ByNaskah.isWriting()).isTrue();
      changes.add("-" + who);
      granted.remove(who);
    }
  }

  /** The groups that there are. */
  public final class Groups {
    public boolean authorityExists(String name) {
      return groups.contains(name);
    }
  }

  @BeforeEach
  void budiHasSubstitutes() {
    groups.add(ACTING);
  }

  private static Recipient recipient(String text) {
    return Recipient.parse(text).orElseThrow();
  }

  /** Written as {@code user:budi read}. */
  private static List<DispositionRow> rows(String text) {
    List<DispositionRow> rows = new ArrayList<>();
    for (String row : text.isEmpty() ? new String[0] : text.split(", ")) {
      String[] parts = row.split(" ");
      rows.add(
          new DispositionRow(
              rows.size(),
              "d" + rows.size(),
              7,
              null,
              recipient(parts[0]),
              true,
              DispositionStatus.of(parts[1]),
              "kepala",
              null,
              null));
    }
    return rows;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "user:siti | siti",
        "user:budi | budi ACTING",
        "position:KABAG | HOLDERS",
        // Read from the folder above, or written by itself, is not what this grants.
        "unit:KEU | GROUP_KEU",
        "unit:UMUM | GROUP_UMUM",
        "unit:GONE | ''",
        "user:siti position:KABAG user:siti | siti HOLDERS"
      })
  void whoGetsALetterReadsIt(String recipients, String readers) {
    List<Recipient> all =
        Arrays.stream(recipients.split(" ")).map(DispositionAccessTest::recipient).toList();

    access.grant(LETTER, all);
    access.grant(LETTER, all);

    assertThat(named(changes)).isEqualTo(plus(readers, "+"));
  }

  private static List<String> plus(String names, String sign) {
    return names.isEmpty()
        ? List.of()
        : Arrays.stream(names.split(" ")).map(name -> sign + name).toList();
  }

  private static List<String> named(List<String> changes) {
    return changes.stream()
        .map(change -> change.replace(HOLDERS, "HOLDERS").replace(ACTING, "ACTING"))
        .collect(Collectors.toList());
  }

  @ParameterizedTest(name = "{0} letter, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ordinary | unread | stays",
        "ordinary | read | stays",
        "ordinary | done | stays",
        "ordinary | declined | stays",
        "ordinary | recalled | stays",
        "ordinary | withdrawn | goes",
        "restricted | done | stays",
        "restricted | withdrawn | goes",
        // The need to know ends with the task.
        "secret | read | stays",
        "secret | done | goes",
        "secret | declined | goes",
        "secret | recalled | goes",
        "topSecret | unread | stays",
        "topSecret | done | goes"
      })
  void itStaysWhenThePartIsOverUnlessItIsSecret(String level, String status, String result) {
    granted.add("siti");
    SecurityLevel security = SecurityLevel.of(level).orElseThrow();
    List<DispositionRow> rows = rows("user:siti " + status);
    boolean goes = result.equals("goes");

    access.settle(LETTER, security, List.of(recipient("user:siti")), rows);

    assertThat(DispositionAccess.readers(rows, security)).hasSize(goes ? 0 : 1);
    if (security.isAboveOrdinary()) {
      assertThat(changes).containsExactly("whole list");
    } else {
      assertThat(changes).isEqualTo(goes ? List.of("-siti") : List.of());
    }
  }

  @ParameterizedTest(name = "granted {0}; {1} with {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Another part gives it still.
        "siti | user:siti | user:siti withdrawn, user:siti read | ''",
        "HOLDERS | position:KABAG | position:KABAG withdrawn, user:siti read | -HOLDERS",
        // With the person the substitutes.
        "budi ACTING | user:budi | user:budi withdrawn | -budi -ACTING",
        "budi | user:budi | user:budi read | +ACTING",
        // Taken up again, it is given back.
        "'' | user:siti | user:siti read | +siti",
        // What was granted to those who are not asked about is left alone.
        "siti rudi | user:siti | user:siti withdrawn, user:rudi withdrawn | -siti",
        "siti | user:rudi | user:siti withdrawn, user:rudi withdrawn | ''"
      })
  void settlesForThoseWithWhomSomethingHappened(
      String before, String recipients, String rows, String changed) {
    for (String who : before.isEmpty() ? new String[0] : before.split(" ")) {
      granted.add(who.replace("HOLDERS", HOLDERS).replace("ACTING", ACTING));
    }

    access.settle(LETTER, SecurityLevel.ORDINARY, List.of(recipient(recipients)), rows(rows));

    assertThat(named(changes))
        .isEqualTo(changed.isEmpty() ? List.of() : List.of(changed.split(" ")));
  }

  /** A unit that left the configuration has no group that could be asked about. */
  @Test
  void aUnitThatIsGoneKeepsNobodyElseFromIt() {
    granted.add("GROUP_KEU");

    access.settle(
        LETTER,
        SecurityLevel.ORDINARY,
        List.of(recipient("unit:KEU"), recipient("unit:GONE")),
        rows("unit:KEU withdrawn, unit:GONE read"));

    assertThat(changes).containsExactly("-GROUP_KEU");
  }
}
