package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.util.Locale;
import org.alfresco.repo.search.impl.solr.facet.handler.FacetLabelDisplayHandlerRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.extensions.surf.util.I18NUtil;

/** What Share writes beside the number of results: names in the reader's language, not codes. */
@AlfrescoTest
class FacetNamesTest {
  private final Repository repository;
  private final Office office;

  FacetNamesTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  private String name(String property, String code, Locale locale) {
    return repository.inTransactionAs(
        office.clerkA(),
        () -> {
          Locale before = I18NUtil.getLocale();
          I18NUtil.setLocale(locale);
          try {
            return repository
                .bean(FacetLabelDisplayHandlerRegistry.class)
                .getDisplayHandler("@{" + LetterModel.URI + "}" + property)
                .getDisplayLabel(code)
                .getLabel();
          } finally {
            I18NUtil.setLocale(before);
          }
        });
  }

  @Test
  void codesHaveTheirNamesInTheLanguageOfWhoAsks() {
    Locale indonesian = Locale.forLanguageTag("id");
    assertThat(name("unit", office.unitA(), Locale.ENGLISH)).isEqualTo("Bagian " + office.unitA());
    assertThat(name("kind", "invitation", Locale.ENGLISH)).isEqualTo("Invitation");
    assertThat(name("kind", "invitation", indonesian)).isEqualTo("Undangan");
    assertThat(name("direction", "incoming", indonesian)).isEqualTo("Surat masuk");
    assertThat(name("status", "settled", Locale.ENGLISH)).isEqualTo("Settled");
    assertThat(name("security", "topSecret", indonesian)).isEqualTo("Sangat rahasia");
    assertThat(name("classification", "005", indonesian)).startsWith("005 ").isNotEqualTo("005 ");
  }

  @Test
  void aCodeWithoutANameStandsForItself() {
    for (String property : new String[] {"unit", "kind", "direction", "status", "classification"}) {
      assertThat(name(property, "long gone", Locale.ENGLISH)).isEqualTo("long gone");
    }
  }
}
