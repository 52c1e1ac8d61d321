package id.naskah.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reads a letter by its level, and what changes with it. */
@AlfrescoTest
@OwnOffice
class SecrecyLevelsTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String clerk;
  private final String colleague;

  SecrecyLevelsTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = office.clerkA();
    this.colleague = passing.registering("colleague");
  }

  private NodeRef letter(String level) {
    return office.register(clerk, of(level));
  }

  private Map<QName, Serializable> of(String level) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    return letter;
  }

  @ParameterizedTest
  @CsvSource({
    "ordinary, clerk colleague registrar",
    "restricted, clerk head",
    "secret, clerk",
    "topSecret, clerk"
  })
  void eachLevelIsReadByThoseWhomTheRulesName(String level, String readers) {
    String head = passing.person("kabag");
    passing.position(head);

    NodeRef letter = letter(level);

    assertThat(passing.reads(clerk, letter)).isTrue();
    assertThat(passing.reads(colleague, letter)).isEqualTo(readers.contains("colleague"));
    assertThat(passing.reads(office.registrar(), letter)).isEqualTo(readers.contains("registrar"));
    assertThat(passing.reads(head, letter)).isEqualTo(readers.contains("head"));
    assertThat(passing.reads(office.clerkB(), letter)).isFalse();
    assertThat(passing.reads("admin", letter)).isTrue();
  }

  @Test
  void raisingALetterKeepsOthersOutAtOnceAndNamesWhoRaisedIt() {
    NodeRef letter = letter("ordinary");
    assertThat(passing.reads(colleague, letter)).isTrue();
    String before = (String) office.property(letter, ContentModel.PROP_NAME);
    assertThat(before).contains("Undangan");

    office.change(colleague, letter, Map.of(LetterModel.SECURITY, "secret"));

    assertThat(passing.reads(colleague, letter)).isTrue();
    assertThat(passing.reads(clerk, letter)).isFalse();
    assertThat(passing.reads(office.registrar(), letter)).isFalse();
    assertThat((String) office.property(letter, ContentModel.PROP_NAME)).doesNotContain("Undangan");
    assertThat(String.valueOf(office.property(letter, LetterModel.READERS)))
        .contains("user:" + colleague);
  }

  @Test
  void whoeverGetsASecretLetterReadsItAndWhoIsNamedWorksOnIt() {
    NodeRef letter = letter("secret");
    String staff = passing.person("staf");
    passing.pass(letter, staff);
    assertThat(passing.reads(staff, letter)).isTrue();

    name(letter, "user:" + clerk, "user:" + colleague);
    office.change(colleague, letter, Map.of(LetterModel.SUMMARY, "Ringkas"));
    assertThat(passing.reads(office.registrar(), letter)).isFalse();

    name(letter, "user:" + clerk);
    assertThat(passing.reads(colleague, letter)).isFalse();
    assertThat(passing.reads(staff, letter)).isTrue();
  }

  private void name(NodeRef letter, String... readers) {
    office.change(clerk, letter, Map.of(LetterModel.READERS, new ArrayList<>(List.of(readers))));
  }

  @ParameterizedTest
  @CsvSource({"user:nobody-at-all", "budi", "position:NONE", "unit:NONE", "GROUP_EVERYONE"})
  void onlyWhoIsThereIsNamed(String reader) {
    NodeRef letter = letter("secret");

    assertThat(
            Refused.saying(
                () -> {
                  name(letter, "user:" + clerk, reader);
                  return null;
                }))
        .isEqualTo("INVALID readers naskah.reader");
  }

  @Test
  void namedOnAnOrdinaryLetterIsReadingIt() {
    NodeRef letter = letter("ordinary");

    name(letter, "unit:" + office.unitB());
    assertThat(passing.reads(office.clerkB(), letter)).isTrue();
    assertThat(passing.reads(colleague, letter)).isTrue();

    office.change(clerk, letter, emptied(LetterModel.READERS));
    assertThat(passing.reads(office.clerkB(), letter)).isFalse();
  }

  private static Map<QName, Serializable> emptied(QName name) {
    return Map.of(name, new ArrayList<String>());
  }

  @Test
  void aSecretDraftIsItsMakersAlone() {
    Map<QName, Serializable> draft = of("secret");
    draft.put(LetterModel.STATUS, "draft");
    NodeRef letter = office.register(clerk, draft);

    assertThat(passing.reads(clerk, letter)).isTrue();
    assertThat(passing.reads(colleague, letter)).isFalse();

    office.change(clerk, letter, Map.of(LetterModel.STATUS, "open"));
    assertThat(passing.reads(clerk, letter)).isTrue();
    assertThat(passing.reads(colleague, letter)).isFalse();
    assertThat((String) office.property(letter, ContentModel.PROP_NAME)).doesNotContain("Undangan");
  }

  @Test
  void aUnitMayHaveALineOfItsOwn() {
    String group = repository.createGroup(repository.unique("PERSANDIAN"), office.clerkB());
    String before = office.read(ConfigurationFiles.SECRECY);
    office.save(
        ConfigurationFiles.SECRECY, before + "secret," + office.unitA() + ",unit," + group + "\n");
    NodeRef letter = letter("secret");

    assertThat(passing.reads(colleague, letter)).isTrue();
    assertThat(passing.reads(office.clerkB(), letter)).isTrue();
    assertThat(passing.reads(office.registrar(), letter)).isFalse();
    assertThat(passing.reads(colleague, letter("topSecret"))).isFalse();
  }

  @Test
  void ordinaryLettersShareTheListOfTheirFolder() {
    NodeRef one = letter("ordinary");
    NodeRef other = letter("ordinary");

    assertThat(list(one)).isEqualTo(list(other));
    assertThat(list(letter("secret"))).isNotEqualTo(list(one));
  }

  private Object list(NodeRef letter) {
    return office
        .sql()
        .queryForObject("SELECT acl_id FROM alf_node WHERE uuid = ?", Long.class, letter.getId());
  }
}
