package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RuleViolation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchParameters;
import org.alfresco.service.cmr.search.SearchService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever sign is typed, in a word or a phrase or beside a star: the index reads the query. */
@AlfrescoTest
class EverySignTest {
  private static final int CLAUSES = 100;

  /**
   * Scripts of many letters that are all alike, from one to another: Chinese and Korean, cuneiform
   * and hieroglyphs, Tangut. A few of each stand for the others.
   */
  private static final int[][] MANY = {{0x3400, 0xD7A3}, {0x12000, 0x16A39}, {0x17000, 0x18CFF}};

  private static final int STEP = 211;

  /**
   * Hardly anything lies here. Each sign with an asterisk is looked up among all words of a store:
   * where letters lie that takes a minute, and the words say nothing about how queries are read.
   */
  private static final StoreRef ALMOST_EMPTY = new StoreRef("system", "system");

  private final Repository repository;

  EverySignTest(Repository repository) {
    this.repository = repository;
  }

  @ParameterizedTest
  @ValueSource(strings = {"%sa*", "a%s?b", "%s", "\"a %s b\""})
  void theIndexReadsEverySign(String form) {
    int read = 0;
    int clauses = 0;
    Set<String> asked = new HashSet<>();
    StringBuilder several = new StringBuilder("TYPE:\"nsk:letter\"");
    for (int sign = ' '; sign < 0x20000; sign++) {
      if (isOneOfMany(sign)) {
        sign += STEP;
      }
      int type = Character.getType(sign);
      if (type == Character.UNASSIGNED
          || type == Character.SURROGATE
          || type == Character.PRIVATE_USE) {
        continue;
      }
      String afts;
      try {
        afts = Words.toAfts(String.format(form, Character.toString(sign)));
      } catch (RuleViolation e) {
        // Nothing is left of it to look for.
        continue;
      }
      read++;
      if (!asked.add(afts)) {
        // Signs that are no part of a word leave the same query as the one before them.
        continue;
      }
      several.append(" AND ").append(afts);
      if (++clauses == CLAUSES) {
        query(several.toString());
        several.setLength("TYPE:\"nsk:letter\"".length());
        clauses = 0;
      }
    }
    query(several.toString());
    assertThat(read).isGreaterThan(10_000);
  }

  private static boolean isOneOfMany(int sign) {
    return Arrays.stream(MANY).anyMatch(script -> sign > script[0] && sign < script[1]);
  }

  private void query(String afts) {
    SearchParameters parameters = new SearchParameters();
    parameters.addStore(ALMOST_EMPTY);
    parameters.setLanguage(SearchService.LANGUAGE_FTS_ALFRESCO);
    parameters.setQuery(afts);
    parameters.addQueryTemplate(LetterText.FIELD, "%(nsk:subject TEXT)");
    parameters.setMaxItems(1);
    repository.inTransactionAs(
        "admin",
        () -> {
          ResultSet result = repository.services().getSearchService().query(parameters);
          result.close();
          return null;
        });
  }
}
