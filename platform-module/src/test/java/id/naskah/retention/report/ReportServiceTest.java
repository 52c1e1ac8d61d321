package id.naskah.retention.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.configuration.OfficeZone;
import id.naskah.fake.Clocks;
import id.naskah.fake.SignedIn;
import id.naskah.retention.Keepers;
import id.naskah.retention.report.ReportQuery.Parameter;
import id.naskah.table.SheetFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of a report, and the part of its rows that is told. */
class ReportServiceTest {
  private static final Set<Parameter> ALL = EnumSet.allOf(Parameter.class);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private final Rows report = new Rows();
  private final ReportService service =
      new ReportService(
          List.of(report),
          Keepers.roles(),
          Clocks.at("2026-11-29T01:00:00Z"),
          new OfficeZone(null) {
            @Override
            public ZoneId get() {
              return ZoneId.of("Asia/Makassar");
            }
          });

  /** A report of as many rows as are wanted, which notes how many it told. */
  private static final class Rows implements Report {
    private final List<List<Object>> rows = new ArrayList<>();
    private ReportQuery asked;
    private int told;

    @Override
    public String name() {
      return "someRows";
    }

    @Override
    public List<ReportColumn> columns() {
      return List.of(ReportColumn.UNIT, ReportColumn.LETTERS, ReportColumn.SEALED_AT);
    }

    @Override
    public Set<Parameter> parameters() {
      return EnumSet.of(Parameter.DAYS, Parameter.UNIT);
    }

    @Override
    public void tell(ReportQuery query, Report.Rows taker) {
      asked = query;
      boolean more = true;
      while (more && told < rows.size()) {
        more = taker.take(rows.get(told));
        told++;
      }
    }
  }

  @AfterEach
  void leave() {
    SignedIn.end();
  }

  private static ReportQuery query(Map<String, String> parameters) {
    return ReportQuery.of(parameters::get, ALL, TODAY);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-01-01, 2026-03-31",
    "2026-11-29, 2026-10-01, 2026-12-31",
    "2024-02-29, 2024-01-01, 2024-03-31",
    "2026-06-30, 2026-04-01, 2026-06-30"
  })
  void aPeriodIsTheQuarterUnlessOneIsGiven(LocalDate today, LocalDate from, LocalDate until) {
    ReportQuery query = ReportQuery.of(name -> null, ALL, today);

    assertThat(query).isEqualTo(new ReportQuery(today, from, until, 30, null, null));
  }

  @Test
  void whatIsGivenIsTaken() {
    assertThat(
            query(
                Map.of(
                    "from",
                    "2025-01-01",
                    "until",
                    "2025-01-01",
                    "days",
                    "0",
                    "unit",
                    "U",
                    "rule",
                    "R")))
        .isEqualTo(
            new ReportQuery(
                TODAY, LocalDate.parse("2025-01-01"), LocalDate.parse("2025-01-01"), 0, "U", "R"));
    assertThat(query(Map.of("days", "36500")).days()).isEqualTo(36_500);
  }

  @ParameterizedTest
  @CsvSource({
    "from, 2026-02-30, naskah.date.format",
    "until, tomorrow, naskah.date.format",
    "until, 2026-09-30, naskah.report.period",
    "days, -1, naskah.range",
    "days, 36501, naskah.range",
    "days, 100000, naskah.range",
    "days, 1.5, naskah.range",
    "days, '', naskah.range",
    "days, ٣, naskah.range"
  })
  void whatCanNotBeUnderstoodIsNamed(String parameter, String value, String key) {
    assertThat(Refused.saying(() -> query(Map.of(parameter, value))))
        .isEqualTo("INVALID " + parameter + " " + key);
  }

  @Test
  void textsHaveAnEnd() {
    assertThat(query(Map.of("unit", "x".repeat(80))).unit()).hasSize(80);
    assertThat(Refused.saying(() -> query(Map.of("rule", "x".repeat(81)))))
        .isEqualTo("INVALID rule naskah.text.tooLong");
  }

  @ParameterizedTest
  @ValueSource(strings = {"from", "until", "rule"})
  void aParameterThatAReportHasNoUseForIsRefused(String parameter) {
    Map<String, String> given = Map.of(parameter, "2026-11-01");

    assertThat(
            Refused.saying(
                () -> SignedIn.as("manager", () -> service.page("someRows", given::get, 0, 10))))
        .isEqualTo("INVALID " + parameter + " naskah.report.parameter");
  }

  @ParameterizedTest
  @CsvSource({
    // rows, skip, most, taken, whether there are more, told
    "0, 0, 10, '', false, 0",
    "5, 0, 10, 0 1 2 3 4, false, 5",
    "5, 0, 5, 0 1 2 3 4, false, 5",
    "5, 0, 4, 0 1 2 3, true, 5",
    "5, 1, 2, 1 2, true, 4",
    "5, 3, 2, 3 4, false, 5",
    "5, 9, 2, '', false, 5",
    "1000, 0, 1, 0, true, 2"
  })
  void aPageIsCutFromTheRowsAndNoMoreAreRead(
      int rows, int skip, int most, String taken, boolean more, int told) throws Exception {
    for (long i = 0; i < rows; i++) {
      report.rows.add(Arrays.asList("U", i, null));
    }
    SignedIn.begin("approver");

    ReportService.Page page = service.page("someRows", name -> null, skip, most);
    assertThat(String.join(" ", page.rows().stream().map(r -> r.get(1).toString()).toList()))
        .isEqualTo(taken);
    assertThat(page.hasMore()).isEqualTo(more);
    assertThat(report.told).isEqualTo(told);
    assertThat(report.asked.today()).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "registrar"})
  void whoHasToDoWithNeitherSeesNoReport(String user) {
    SignedIn.begin(user);

    for (String refusal :
        List.of(
            Refused.saying(service::reports),
            Refused.saying(() -> service.describe("someRows")),
            Refused.saying(() -> service.describe("other")),
            Refused.saying(() -> service.page("someRows", name -> null, 0, 1)),
            Refused.saying(() -> service.write("someRows", name -> null, SheetFormat.CSV, null)))) {
      assertThat(refusal).isEqualTo("FORBIDDEN  naskah.records.notManager");
    }
    assertThat(report.asked).isNull();
  }

  @Test
  void aReportThatThereIsNotIsNotFound() {
    SignedIn.begin("manager");

    assertThat(Refused.saying(() -> service.describe("other")))
        .isEqualTo("NOT_FOUND  naskah.notFound");
    assertThat(service.describe("someRows").parameters()).containsExactly("days", "unit");
    assertThat(service.reports()).hasSize(1);
  }

  @Test
  void aFileHasAHeadingAllRowsAndTheOfficesTime() throws Exception {
    report.rows.add(Arrays.asList("U,1", 7L, Instant.parse("2026-11-29T16:30:00Z")));
    report.rows.add(Arrays.asList(null, null, null));
    SignedIn.begin("manager");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    String name = service.write("someRows", parameter -> null, SheetFormat.CSV, out);

    assertThat(name).isEqualTo("someRows 2026-11-29.csv");
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).isEqualTo("\"U,1\",7,\"2026-11-30T00:30+08:00\"");
    assertThat(lines.get(2)).isEqualTo("\"\",\"\",\"\"");
  }

  @Test
  void everyColumnHasItsOwnCode() {
    assertThat(Arrays.stream(ReportColumn.values()).map(ReportColumn::code))
        .doesNotHaveDuplicates();
    assertThat(SheetFormat.of(null)).isEqualTo(SheetFormat.CSV);
    assertThat(SheetFormat.of("xlsx")).isEqualTo(SheetFormat.XLSX);
    assertThat(Refused.saying(() -> SheetFormat.of("XLSX")))
        .isEqualTo("INVALID format naskah.choice");
  }
}
