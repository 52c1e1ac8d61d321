package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.delegation.PositionGroups;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alfresco.service.cmr.security.AuthorityService;
import org.junit.jupiter.api.Test;

/** Administrators find groups; nobody else learns of any. */
@AlfrescoTest
class GroupsTest {
  private final Repository repository;
  private final Office office;
  private final Client admin;

  /** A word that no other test has. */
  private final String mark;

  GroupsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.admin = new Client(repository, "admin");
    this.mark = repository.unique("GRP");
  }

  @Test
  void byPartOfTheNameOrTheTitle() {
    String group = group("BIRO_" + mark, "Biro Hukum & HAM (" + mark + ")");

    for (String term :
        List.of(
            "BIRO_" + mark,
            group,
            "biro " + mark.toLowerCase(Locale.ROOT),
            mark,
            "hukum & ham (" + mark + ")",
            "hukum " + mark,
            "  " + mark + " ")) {
      assertThat(find(term)).as(term).isEqualTo(List.of(group));
    }
    assertThat(admin.list("/groups", "term", mark).entries())
        .isEqualTo(List.of(Map.of("id", group, "name", "Biro Hukum & HAM (" + mark + ")")));
    assertThat(find("ham biro " + mark)).isEmpty();
  }

  @Test
  void whatMeansSomethingInPatternsIsText() {
    String plain = group("A_" + mark, "C++ dan [kurung] " + mark + " 100% \\ \"x\"");
    String other = group("B_" + mark, "Lain " + mark);

    for (String term :
        List.of("c++ dan", "[kurung]", "100%", "\\", "\"x\"", "{", "(", "^", "$", "|", "+", ".*")) {
      assertThat(admin.list("/groups", "term", term + " " + mark).status()).as(term).isEqualTo(200);
    }
    assertThat(find("c++ dan [kurung] " + mark)).containsExactly(plain);
    assertThat(find(mark)).containsExactly(plain, other);
  }

  @Test
  void aPageIsShortAndSaysThatThereIsMore() {
    for (int i = 0; i < 3; i++) {
      group(mark + "_" + i, "Banyak " + mark + " " + i);
    }

    Reply two = admin.list("/groups", "term", mark, "maxItems", "2");
    Reply three = admin.list("/groups", "term", mark, "maxItems", "3");

    assertThat(two.ids()).containsExactly("GROUP_" + mark + "_0", "GROUP_" + mark + "_1");
    assertThat(two.hasMore()).isTrue();
    assertThat(three.ids()).hasSize(3);
    assertThat(three.hasMore()).isFalse();
    assertThat(admin.list("/groups", "maxItems", "1000").ids()).hasSizeBetween(3, 50);
  }

  /** Who is in those follows from positions, and would follow from itself. */
  @Test
  void groupsThatNaskahFillsAreNotProposed() {
    String holder = repository.createUser(repository.unique("holder"));
    String position = "KABAG" + mark;
    office.addPositions(
        String.join(",", position, "Kepala " + mark, office.unitA(), holder, "", ""));
    String own = PositionGroups.holdersOf(position);
    AuthorityService authorities = repository.services().getAuthorityService();
    assertThat(repository.inTransactionAs("admin", () -> authorities.getAuthoritiesForUser(holder)))
        .contains(own);
    // As many as one asks for are given all the same.
    String group = group(mark, "Kelompok " + mark);

    assertThat(admin.list("/groups", "term", mark, "maxItems", "1").ids()).containsExactly(group);
    assertThat(find(mark)).containsExactly(group);
    assertThat(find(own)).isEmpty();
  }

  @Test
  void othersAreRefusedWhateverTheyLookFor() {
    String group = group(mark, mark);
    String manager = repository.createUser(repository.unique("manager"));
    repository.createGroup("NASKAH_RECORDS_MANAGERS", manager);

    for (String user : List.of(office.clerkA(), manager)) {
      Client client = new Client(repository, user);
      client.get("/groups").refusal(403);
      String there = client.list("/groups", "term", group).refusal(403);
      assertThat(client.list("/groups", "term", "no" + mark).refusal(403)).isEqualTo(there);
      client.list("/groups", "term", "x".repeat(101)).refusal(403);
    }
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThat(admin.list("/groups", "term", "x".repeat(101)).refusal(400)).startsWith("term:");
    assertThat(admin.list("/groups", "term", "a\u0007").refusal(400)).startsWith("term:");
    assertThat(admin.list("/groups", "skipCount", "1").refusal(400)).startsWith("skipCount:");
    assertThat(admin.list("/groups", "maxItems", "1001").refusal(400)).startsWith("maxItems:");
  }

  private List<String> find(String term) {
    return admin.list("/groups", "term", term).ids();
  }

  private String group(String name, String title) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          AuthorityService authorities = repository.services().getAuthorityService();
          String group = repository.createGroup(name);
          authorities.setAuthorityDisplayName(group, title);
          return group;
        });
  }
}
