package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import id.naskah.verify.http.Reply;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Whom a clerk, a head and staff are offered to pass letters on to, and whom they are not. */
@AlfrescoTest
class RecipientsTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final Client clerk;

  /** A word that no other test has. */
  private final String mark;

  RecipientsTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = new Client(repository, office.clerkA());
    this.mark = repository.unique("Zub").replace("-", "");
  }

  @Test
  void peopleAreFoundByNameNumberAndLogin() {
    String sri = person("Sri " + mark, "Wahyúni", "19850101 201001 1 " + digits());
    String budi = person("Budi", mark, null);

    assertThat(find("term", "WAHYUNI " + mark)).containsExactly("user:" + sri);
    assertThat(find("term", mark)).containsExactlyInAnyOrder("user:" + sri, "user:" + budi);
    assertThat(find("term", "198501012010011" + digits())).containsExactly("user:" + sri);
    assertThat(find("term", "19850101 " + digits())).containsExactly("user:" + sri);
    assertThat(find("term", budi)).containsExactly("user:" + budi);
    assertThat(find("term", mark.substring(1))).isEmpty();
    Reply reply = clerk.list("/recipients", "term", "sri " + mark);
    assertThat(reply.entries().get(0))
        .containsEntry("name", "Sri " + mark + " Wahyúni")
        .containsEntry("staffNumber", "19850101 201001 1 " + digits())
        .containsEntry("kind", "user")
        .containsEntry("reason", "found");
  }

  @Test
  void positionsAreFoundByTitleAndSayWhoHoldsThem() {
    String holder = person("Dewi", "Lestari", null);
    String code = repository.unique("KB");
    String title = "Kepala Bagian " + mark;
    office.addPositions(code + "," + title + "," + office.unitA() + "," + holder + ",,");

    List<Map<String, Object>> found = clerk.list("/recipients", "term", mark + " kepala").entries();

    assertThat(found).hasSize(1);
    assertThat(found.get(0))
        .containsEntry("id", "position:" + code)
        .containsEntry("name", title)
        .containsEntry("unit", office.unitA())
        .containsEntry("holder", holder)
        .containsEntry("holderName", "Dewi Lestari");
    assertThat(clerk.list("/recipients", "term", holder).entries().get(0).get("positions"))
        .isEqualTo(List.of(Map.of("id", code, "name", title)));
    assertThat(find("term", office.unitB())).contains("unit:" + office.unitB());
  }

  @Test
  void nobodyIsOfferedWhoCannotActOrIsGone() {
    String disabled = person("Nonaktif", mark, null);
    String gone = person("Pergi", mark, null);
    String there = person("Ada", mark, null);
    String group = repository.createGroup(repository.unique("kosong"));
    String unit = repository.unique("KSG");
    office.addUnits(unit + ",Kosong " + mark + "," + group + ",");
    String position = repository.unique("LWG");
    office.addPositions(position + ",Lowong " + mark + "," + office.unitA() + ",,,");
    asAdmin(
        () -> {
          repository
              .services()
              .getAuthenticationService()
              .setAuthenticationEnabled(disabled, false);
          repository.services().getPersonService().deletePerson(gone);
        });

    assertThat(find("term", mark)).containsExactly("user:" + there);
    assertThat(new Client(repository, there).list("/recipients", "term", mark).ids()).isEmpty();
  }

  @Test
  void ofALetterThoseAreLeftOutWhoHaveItOrFromWhomItCame() {
    String head = person("Kepala", mark, null);
    String staff = person("Staf", mark, null);
    String other = person("Lain", mark, null);
    NodeRef letter = passing.letter();
    NodeRef part = passing.pass(letter, head).get(0);

    assertThat(find("term", mark, "letter", letter.getId()))
        .containsExactlyInAnyOrder("user:" + staff, "user:" + other);
    Client asHead = new Client(repository, head);
    List<String> below =
        asHead
            .list("/recipients", "term", mark, "letter", letter.getId(), "parent", part.getId())
            .ids();
    assertThat(below).containsExactlyInAnyOrder("user:" + staff, "user:" + other);
    assertThat(
            asHead
                .list(
                    "/recipients",
                    "term",
                    office.clerkA(),
                    "letter",
                    letter.getId(),
                    "parent",
                    part.getId())
                .ids())
        .doesNotContain("user:" + office.clerkA());
    // At the top only who may write the letter passes it on; others do not even learn of it.
    asHead.list("/recipients", "letter", letter.getId()).refusal(403);
    new Client(repository, office.clerkB())
        .list("/recipients", "letter", letter.getId())
        .refusal(404);
    assertThat(asHead.list("/recipients", "parent", part.getId()).refusal(400))
        .startsWith("letter:");
  }

  @Test
  void withoutATermThoseOfLatelyComeFirstThenWhoIsNear() {
    String boss = person("Atasan", mark, null);
    String position = passing.position(boss);
    String mine = passing.position(office.clerkA());
    String one = person("Satu", mark, null);
    String two = person("Dua", mark, null);
    passing.pass(passing.letter(), one);
    passing.pass(passing.letter(), two);
    passing.pass(passing.letter(), one);
    String unit = repository.unique("SUB");
    office.addUnits(unit + ",Subbagian," + office.groupB() + "," + office.unitA());

    Reply reply = clerk.get("/recipients");

    List<String> ids = reply.ids();
    assertThat(ids.subList(0, 2)).containsExactly("user:" + one, "user:" + two);
    assertThat(ids).contains("position:" + position).endsWith("unit:" + unit);
    assertThat(ids).doesNotContain("position:" + mine, "user:" + office.clerkA());
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(reply.entries().get(0)).containsEntry("reason", "lately");
    assertThat(find("term", "dua " + mark)).containsExactly("user:" + two);
  }

  @Test
  void aPageIsShortAndSaysThatThereIsMore() {
    for (int i = 0; i < 4; i++) {
      person("Banyak", mark, null);
    }

    Reply three = clerk.list("/recipients", "term", mark, "maxItems", "3");
    Reply four = clerk.list("/recipients", "term", mark, "maxItems", "4");

    assertThat(three.ids()).hasSize(3);
    assertThat(three.hasMore()).isTrue();
    assertThat(three.text()).doesNotContain("totalItems");
    assertThat(four.ids()).hasSize(4);
    assertThat(four.hasMore()).isFalse();
  }

  @Test
  void whatIsWrongIsNamed() {
    assertThat(clerk.list("/recipients", "term", "x".repeat(101)).refusal(400)).startsWith("term:");
    assertThat(clerk.list("/recipients", "term", "%_*").refusal(400)).startsWith("term:");
    assertThat(clerk.list("/recipients", "term", "a b c d e f g").refusal(400)).startsWith("term:");
    assertThat(clerk.list("/recipients", "skipCount", "1").refusal(400)).startsWith("skipCount:");
    clerk.list("/recipients", "letter", "x").refusal(404);
    assertThat(clerk.list("/recipients", "term", " ").status()).isEqualTo(200);
  }

  @Test
  void dueDatesCountWorkingDays() {
    List<Map<String, Object>> days = clerk.list("/due-dates", "workingDays", "0,5,10").entries();

    LocalDate today = LocalDate.now(Office.ZONE);
    assertThat(LocalDate.parse((String) days.get(1).get("dueDate"))).isAfter(today.plusDays(4));
    assertThat(days.get(2)).containsEntry("workingDays", 10);
    for (String wrong : List.of("", "x", "1,,2", "366", "-1", "99999")) {
      assertThat(clerk.list("/due-dates", "workingDays", wrong).refusal(400))
          .startsWith("workingDays:");
    }
  }

  private List<String> find(String... parameters) {
    return clerk.list("/recipients", parameters).ids();
  }

  private String digits() {
    return mark.replaceAll("\\D", "");
  }

  private String person(String first, String last, String number) {
    String user = passing.person("orang");
    Map<QName, Serializable> values = new HashMap<>();
    values.put(ContentModel.PROP_FIRSTNAME, first);
    values.put(ContentModel.PROP_LASTNAME, last);
    values.put(ContentModel.PROP_ORGID, number);
    asAdmin(() -> repository.services().getPersonService().setPersonProperties(user, values));
    return user;
  }

  private void asAdmin(Runnable work) {
    repository.inTransactionAs(
        "admin",
        () -> {
          work.run();
          return null;
        });
  }
}
