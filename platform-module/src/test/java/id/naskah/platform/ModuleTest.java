package id.naskah.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The module adds to Alfresco and redefines nothing of it. */
@AlfrescoTest
class ModuleTest {
  private static final Pattern ID = Pattern.compile("<bean\\s+id=\"([^\"]+)\"");
  private static final String CONTEXTS = "alfresco/module/naskah-platform/context/*.xml";

  private final Repository repository;

  ModuleTest(Repository repository) {
    this.repository = repository;
  }

  @Test
  void everyBeanIsOurs() throws Exception {
    List<String> ids = new ArrayList<>();
    for (Resource context :
        new PathMatchingResourcePatternResolver().getResources("classpath:" + CONTEXTS)) {
      try (var in = context.getInputStream()) {
        String xml = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        ID.matcher(xml).results().forEach(m -> ids.add(m.group(1)));
      }
    }

    assertThat(ids)
        .hasSizeGreaterThan(200)
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(id).matches("(webscript\\.id\\.)?naskah\\..+"))
        .allSatisfy(id -> assertThat(repository.beans().containsBean(id)).isTrue());
  }

  @Test
  void tablesAreThere() {
    var sql =
        repository.bean("naskah.JdbcTemplate", org.springframework.jdbc.core.JdbcTemplate.class);
    for (String table :
        List.of("naskah_series", "naskah_number", "naskah_letter", "naskah_message")) {
      assertThat(sql.queryForList("SELECT 1 FROM " + table + " LIMIT 1")).isNotNull();
    }
    assertThat(
            sql.queryForList(
                "SELECT succeeded FROM alf_applied_patch WHERE id = 'patch.naskah.tables-1'",
                Boolean.class))
        .containsExactly(true);
  }
}
