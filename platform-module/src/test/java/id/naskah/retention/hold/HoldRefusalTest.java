package id.naskah.retention.hold;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.fake.Fakes;
import id.naskah.fake.PlainOffice;
import id.naskah.fake.SignedIn;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.Keepers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.extensions.surf.util.I18NUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** What one is told who runs into a hold. */
class HoldRefusalTest {
  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "manager | under hold 1 (Perkara, 12/X); 2 (Audit):",
        "approver | under hold 1 (Perkara, 12/X); 2 (Audit):",
        "lawyer | under hold 1 (Perkara, 12/X):",
        "stranger | ask somebody in GROUP_MANAGERS"
      })
  void whoRunsIntoAHoldIsToldWhatTheyMayKnow(String user, String words) throws Exception {
    HoldRefusal refusal = refusal(Map.of(1L, "lawyer Perkara 12/X", 2L, "manager Audit -"));

    RuleViolation told = SignedIn.as(user, () -> refusal.of(List.of(1L, 2L)));

    assertThat(told.kind()).isEqualTo(RuleViolation.Kind.CONFLICT);
    assertThat(told.field()).isEqualTo("hold");
    assertThat(told.text()).contains(words);
  }

  @Test
  void fiveHoldsAreNamedAtTheMost() throws Exception {
    Map<Long, String> many = new TreeMap<>();
    for (long id = 1001; id <= 1009; id++) {
      many.put(id, "manager Perkara -");
    }
    HoldRefusal refusal = refusal(many);

    String text = SignedIn.as("manager", () -> refusal.of(List.copyOf(many.keySet())).text());

    assertThat(text).contains("1001 (Perkara); 1002", "1005 (Perkara):").doesNotContain("1006");
  }

  private static HoldRefusal refusal(Map<Long, String> rows) {
    Configuration office = new PlainOffice().done();
    return new HoldRefusal(new HoldsAsRows(rows), Keepers.roles(), () -> office);
  }

  /** Answers the one question: reason and reference of a hold, of one owner or of any. */
  public static final class HoldsAsRows extends JdbcTemplate {
    private final Map<Long, String> rows;

    HoldsAsRows(Map<Long, String> rows) {
      this.rows = rows;
    }

    /** Reason and reference. */
    public record Cells(List<String> texts) {
      /** As {@link ResultSet} has it. */
      public String getString(int column) {
        return texts.get(column - 1).equals("-") ? null : texts.get(column - 1);
      }
    }

    @Override
    public <T> List<T> query(String sql, RowMapper<T> mapper, Object... arguments) {
      List<String> row = List.of(rows.get(arguments[0]).split(" "));
      assertThat(sql.contains("owner = ?")).isEqualTo(arguments.length == 2);
      if (arguments.length == 2 && !row.get(0).equals(arguments[1])) {
        return List.of();
      }
      try {
        Cells cells = new Cells(row.subList(1, 3));
        return List.of(mapper.mapRow(Fakes.of(ResultSet.class, cells), 0));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
