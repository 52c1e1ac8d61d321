package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the page is told of who looks at it. */
@AlfrescoTest
class UsersTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;

  UsersTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  private Map<?, ?> me(String user) {
    return new Client(repository, user).get("/users/-me-").entry();
  }

  @Test
  void positionsUnitsAndForWhomOneActs() {
    String holder = passing.registering("holder");
    String deputy = passing.person("deputy");
    String position = passing.position(holder);
    String day = LocalDate.now(Office.ZONE).toString();
    new Client(repository, holder)
        .post(
            "/substitutions",
            Map.of(
                "absent",
                "position:" + position,
                "substitute",
                deputy,
                "capacity",
                "plt",
                "from",
                day,
                "until",
                day))
        .entry();
    String name = "Kepala " + position;

    assertThat(me(holder).get("positions"))
        .isEqualTo(List.of(Map.of("id", position, "name", name, "unit", office.unitA())));
    assertThat(me(holder).get("registersFor"))
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .singleElement()
        .satisfies(unit -> assertThat(unit.get("id")).isEqualTo(office.unitA()));
    assertThat(me(holder).get("actingFor")).isEqualTo(List.of());
    assertThat(me(holder).get("today")).isEqualTo(day);
    assertThat(me(deputy).get("positions")).isEqualTo(List.of());
    assertThat(me(deputy).get("registersFor")).isEqualTo(List.of());
    assertThat(me(deputy).get("actingFor"))
        .isEqualTo(
            List.of(
                Map.of(
                    "recipient",
                    "position:" + position,
                    "name",
                    name,
                    "capacity",
                    "plt",
                    "until",
                    day)));
  }

  @Test
  void rolesAreToldToWhoHasThem() {
    String approver = passing.person("approver");
    repository.createGroup("NASKAH_RECORDS_APPROVERS", approver);

    assertThat(me(approver).get("roles")).isEqualTo(List.of("approver"));
    assertThat(me(office.clerkA()).get("roles")).isEqualTo(List.of());
    assertThat(me("admin").get("roles"))
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .contains("recordsManager", "administrator");
  }

  @Test
  void othersAreNotThere() {
    Client clerk = new Client(repository, office.clerkA());
    String there = clerk.get("/users/" + office.clerkB()).refusal(404);
    assertThat(there.replace(office.clerkB(), "nobody"))
        .isEqualTo(clerk.get("/users/nobody").refusal(404));
    assertThat(clerk.get("/users/" + office.clerkA()).entry()).containsEntry("id", office.clerkA());
  }
}
