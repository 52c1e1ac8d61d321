package id.naskah.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The check finds what it is for: each case is wired wrongly in one way. */
class WiringCheckTest {
  private static final String REGISTRATION =
      "org.alfresco.repo.domain.schema.SchemaBootstrapRegistration";
  private static final String OLD =
      """
      version 5.0.d
      class %1$s
        new
        set schemaBootstrap preCreateScriptUrls
      bean schemaBootstrap
      """
          .formatted(REGISTRATION);
  private static final String RECENT =
      """
      version 25.4
      class %1$s
        new
        set schemaBootstrap preCreateScriptUrls differenceHelper
      bean schemaBootstrap
      """
          .formatted(REGISTRATION);
  private static final String TABLES =
      "<bean id='naskah.tables' class='"
          + REGISTRATION
          + "' %s><property name='schemaBootstrap' ref='schemaBootstrap'/>%s</bean>";

  private static Set<String> faults(String xml, String recent) {
    return WiringCheck.faults(Wired.of(xml), NotedAlfresco.of(OLD), NotedAlfresco.of(recent));
  }

  @Test
  void findsThePropertyThatStoppedAlfresco() {
    assertThat(faults(TABLES.formatted("", ""), RECENT))
        .singleElement()
        .asString()
        .startsWith(
            "naskah.tables: Alfresco 25.4 has a setter for differenceHelper that Alfresco 5.0.d lacks");
  }

  @Test
  void wiringByNameMendsItWhereNothingElseIsBrought() {
    String byName = TABLES.formatted("autowire='byName'", "");
    String there = RECENT + "bean differenceHelper\n";

    assertThat(faults(byName, there + "absent preCreateScriptUrls")).isEmpty();
    assertThat(faults(byName, there))
        .singleElement()
        .asString()
        .contains("not known to have no bean called preCreateScriptUrls");
    assertThat(faults(byName, there + "bean preCreateScriptUrls"))
        .containsExactly(
            "naskah.tables: Wired by name, it is given the bean preCreateScriptUrls unasked.");
  }

  @Test
  void aPropertyMayBeLeftOutForAReasonAndByTheParent() {
    String reason = "without " + REGISTRATION + ".differenceHelper only tells";

    assertThat(faults(TABLES.formatted("", ""), RECENT + reason)).isEmpty();
    assertThat(faults(TABLES.formatted("", ""), RECENT + reason + "\nwithout some.Type.name gone"))
        .containsExactly("Noted as left out, but set or not there: some.Type.name.");
    assertThat(
            WiringCheck.faults(
                Wired.of(TABLES.formatted("parent='base'", "")),
                NotedAlfresco.of(OLD + "bean base"),
                NotedAlfresco.of(RECENT + "bean base sets=differenceHelper")))
        .isEmpty();
  }

  @Test
  void aPropertyOfOneVersionOnlyIsNotToBeSet() {
    assertThat(
            faults(
                TABLES.formatted("", "<property name='differenceHelper' ref='helper'/>"), RECENT))
        .contains("naskah.tables: Alfresco 5.0.d has no setter for differenceHelper.")
        .anyMatch(fault -> fault.contains("Alfresco 5.0.d is not known to have the bean helper"))
        .anyMatch(fault -> fault.contains("Alfresco 25.4 is not known to have the bean helper"));
  }

  @Test
  void whatIsNotNotedIsAskedFor() {
    String fine = TABLES.formatted("", "") + "<bean id='naskah.more' class='org.alfresco.More'/>";

    assertThat(faults(fine, RECENT + "without " + REGISTRATION + ".differenceHelper only tells"))
        .singleElement()
        .asString()
        .startsWith("naskah.more: Alfresco 5.0.d is not known to have the class org.alfresco.More");
    assertThat(
            WiringCheck.faults(
                Wired.of("<bean id='naskah.more' parent='base'/>"),
                NotedAlfresco.of("version 5.0.d\nbean base"),
                NotedAlfresco.of("version 25.4")))
        .singleElement()
        .asString()
        .contains("25.4 is not known to have the bean base")
        .contains("note it in alfresco-25.4.facts");
    assertThat(faults(TABLES.formatted("", ""), RECENT + "bean idle"))
        .contains("Noted, but nothing asks for it: idle.");
  }

  @Test
  void constructorsAndTypesMustFit() {
    String template =
        "<bean id='naskah.sql' class='some.Template'><constructor-arg ref='naskah.a'/></bean>"
            + "<bean id='naskah.a' class='java.lang.Object'/>";
    assertThat(
            WiringCheck.faults(
                Wired.of(template),
                NotedAlfresco.of("version 5.0.d\nclass some.Template\nnew java.lang.Object"),
                NotedAlfresco.of("version 25.4\nclass some.Template\nnew")))
        .singleElement()
        .asString()
        .startsWith("naskah.sql: Alfresco 25.4 has no constructor for 1 arguments.");

    String folders =
        "<bean id='naskah.Folders' class='id.naskah.platform.Folders'>"
            + "<constructor-arg ref='nodeService'/></bean>";
    String service = "bean nodeService gives=org.alfresco.service.cmr.repository.NodeService";
    assertThat(
            WiringCheck.faults(
                Wired.of(folders),
                NotedAlfresco.of("version 5.0.d\n" + service),
                NotedAlfresco.of("version 25.4\nbean nodeService gives=another.Type")))
        .singleElement()
        .asString()
        .contains("25.4 is not known to give the bean nodeService as org.alfresco");
  }
}
