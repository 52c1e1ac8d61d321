package id.naskah.share;

import static id.naskah.share.ShareConfig.attributes;
import static id.naskah.share.ShareConfig.elements;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.share.ShareConfig.Form;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The forms show what the content model has, and nobody types what the server sets. */
class LetterFormsTest {

  @Test
  void everyFieldIsInTheContentModel() {
    for (Form form : ShareConfig.forms()) {
      List<String> shown = form.shown().stream().map(f -> f.getAttribute("id")).toList();
      assertThat(LetterModel.fields()).as("%s", form).containsAll(shown);
      assertThat(form.fields())
          .as("%s: each field that is described is also shown, in a set that is there", form)
          .allMatch(field -> shown.contains(field.getAttribute("id")))
          .allMatch(field -> hasSet(form, field.getAttribute("set")));
    }
  }

  @Test
  void menusAndConditionsNameTypesAndAspectsOfTheModel() {
    Stream<String> inMenus =
        ShareConfig.sections().stream()
            .flatMap(s -> Stream.concat(elements(s, "subtype"), elements(s, "aspect")))
            .map(e -> e.getAttribute("name"));
    Stream<String> conditions =
        ShareConfig.sections().stream()
            .map(s -> s.getAttribute("condition"))
            .filter(condition -> condition.contains(":"));
    assertThat(Stream.concat(inMenus, conditions))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(LetterModel.classes()).contains(name));
  }

  @Test
  void whatTheServerSetsIsNeverSent() {
    Set<String> ofTheServer = new HashSet<>(LetterModel.propertiesOfAspect("nsk:numbered"));
    ofTheServer.addAll(LetterModel.propertiesOfAspect("nsk:voided"));
    // Why a letter is void is the one thing about it that a person says.
    ofTheServer.remove("nsk:voidReason");
    assertThat(ofTheServer).hasSize(5);
    LetterModel.fields().stream().filter(f -> f.startsWith("nsr:")).forEach(ofTheServer::add);
    for (Form form : ShareConfig.forms()) {
      if (form.stores()) {
        assertThat(form.shown())
            .filteredOn(field -> ofTheServer.contains(field.getAttribute("id")))
            .as("%s", form)
            .allMatch(
                field ->
                    field.getAttribute("for-mode").equals("view")
                        || form.isReadOnly(field.getAttribute("id")));
      }
    }
  }

  /** Share's date control sends its value even when it is read-only. */
  @Test
  void datesOfTheServerAreOnlyEverViewed() {
    assertThat(ShareConfig.forms())
        .flatMap(Form::shown)
        .filteredOn(
            field ->
                field.getAttribute("id").equals("nsk:voidedAt")
                    || field.getAttribute("id").startsWith("nsr:"))
        .isNotEmpty()
        .allMatch(field -> field.getAttribute("for-mode").equals("view"));
  }

  /**
   * Share sends a list of names as one text that the repository cuts at its commas; the control
   * does not.
   */
  @Test
  void namesOfPeopleKeepTheirCommas() {
    assertThat(ShareConfig.forms())
        .filteredOn(Form::stores)
        .flatMap(Form::fields)
        .filteredOn(
            field ->
                field.getAttribute("id").equals("nsk:recipients")
                    || field.getAttribute("id").equals("nsk:copyTo"))
        .hasSize(4)
        .allMatch(
            field ->
                attributes(field, "template").anyMatch("/id/naskah/controls/names.ftl"::equals));
  }

  @Test
  void listsOfferAnEmptyChoiceFirstAndThenExactlyTheModelsValues() {
    for (Form form : ShareConfig.forms()) {
      for (Element shown : form.shown()) {
        List<String> values = LetterModel.allowedValues(shown.getAttribute("id"));
        if (!values.isEmpty()) {
          List<String> offered = options(form, shown.getAttribute("id"));
          assertThat(offered).as("%s %s", form, shown.getAttribute("id")).startsWith("");
          assertThat(offered.subList(1, offered.size())).containsExactlyElementsOf(values);
        }
      }
    }
  }

  private static List<String> options(Form form, String id) {
    return form.fields().stream()
        .filter(field -> field.getAttribute("id").equals(id))
        .flatMap(field -> elements(field, "control-param"))
        .filter(param -> param.getAttribute("name").equals("options"))
        .flatMap(param -> Arrays.stream(param.getTextContent().split(",", -1)))
        .map(option -> option.substring(0, option.indexOf('|')))
        .toList();
  }

  private static boolean hasSet(Form form, String set) {
    return set.isEmpty()
        || elements(form.element(), "set").anyMatch(s -> s.getAttribute("id").equals(set));
  }
}
