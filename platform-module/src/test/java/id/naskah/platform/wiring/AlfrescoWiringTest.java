package id.naskah.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/**
 * What the module wires can be made in Alfresco 5.0.d, which runs here, and in 25.4, which is
 * noted.
 */
@AlfrescoTest
class AlfrescoWiringTest {
  static final String MODULE = "alfresco/module/naskah-platform/module-context.xml";

  private final AlfrescoVersion running;
  private final NotedAlfresco noted = NotedAlfresco.read("alfresco-25.4.facts");

  AlfrescoWiringTest(Repository repository) {
    running =
        new RunningAlfresco(
            "Alfresco 5.0.d",
            ((ConfigurableApplicationContext) repository.beans()).getBeanFactory());
  }

  @Test
  void everyBeanCanBeMadeInBothVersions() {
    List<Wired> beans = Wired.read(new ClassPathResource(MODULE));

    assertThat(beans).hasSizeGreaterThan(100);
    Set<String> faults = WiringCheck.faults(beans, running, noted);
    assertThat(faults).as(WiringCheck.told(faults)).isEmpty();
  }

  /**
   * As it was when Alfresco 25.4 was first tried: the null was found at start, by nobody before.
   */
  @Test
  void theWiringThatStoppedAlfrescoIsFound() {
    List<Wired> tables =
        Wired.of(
            """
            <bean id="naskah.tables" init-method="register" depends-on="schema.create.core"
                class="org.alfresco.repo.domain.schema.SchemaBootstrapRegistration">
              <property name="schemaBootstrap" ref="schemaBootstrap"/>
              <property name="postCreateScriptUrls"><list/></property>
              <property name="postUpdateScriptPatches"><list/></property>
            </bean>
            """);

    assertThat(WiringCheck.faults(tables, running, noted))
        .filteredOn(fault -> fault.startsWith("naskah.tables"))
        .singleElement()
        .asString()
        .contains("25.4.4.1 has a setter for differenceHelper that Alfresco 5.0.d lacks");
  }

  @Test
  void whatIsNotedIsTrue() {
    ApiListing listing = ApiListing.of("25.4").orElse(null);
    Assumptions.assumeTrue(listing != null, "no listing of Alfresco 25.4 at hand");

    noted
        .types()
        .forEach(
            (name, type) -> {
              assertThat(listing.has(name)).as(name).isTrue();
              assertThat(type.setters()).as(name).isEqualTo(listing.setters(name));
              assertThat(type.constructors())
                  .as(name)
                  .containsExactlyInAnyOrderElementsOf(listing.constructors(name));
            });
    assertThat(noted.beans().values())
        .flatExtracting(AlfrescoVersion.NamedBean::gives)
        .isNotEmpty()
        .filteredOn(type -> !type.startsWith("javax.sql."))
        .allSatisfy(type -> assertThat(listing.has(type)).as(type).isTrue());
  }
}
