package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** What the files name of each other, without a repository. */
class ReferencesTest {
  private static final String POSITIONS = "code,name,unit,holder,from,until\n";
  private static final String SERIES =
      "direction,unit,kind,security,classification,series,template";
  private static final String ROUTING =
      "name,direction,kind,unit,security,classification,sender,words,to,instructions,"
          + "dueInWorkingDays,mode\n";

  private final ConfigurationReader reader = ConfigurationReader.lenient();

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  @Test
  void theShippedFilesNameWhatIsThere() {
    Configuration shipped = new Configuration(shipped());

    ConfigurationFiles.all().forEach(file -> assertThat(problems(file, shipped)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"GONE,1,GONE", "OFFICE,0,"})
  void aPositionNamesItsUnit(String unit, int problems, String word) {
    FileValues values = shipped();
    String line = "head,Kepala," + unit + ",budi,,\n";
    values.put(ConfigurationFiles.POSITIONS, read(ConfigurationFiles.POSITIONS, POSITIONS + line));

    assertThat(problems(ConfigurationFiles.POSITIONS, new Configuration(values)))
        .hasSize(problems)
        .allSatisfy(problem -> assertThat(problem.text()).contains(word))
        .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(2));
  }

  @Test
  void aSeriesNamesUnitKindAndClassification() {
    FileValues values = shipped();
    String rules =
        "\noutgoing,GONE,nokind,*,noclass,{unit},{serial}\nincoming,*,*,*,*,M,\n*,*,*,*,*,K,{serial}\n";
    values.put(
        ConfigurationFiles.SERIES,
        ConfigurationFiles.SERIES.parse(SERIES + rules, null, new Problems("series.csv")));

    assertThat(problems(ConfigurationFiles.SERIES, new Configuration(values)))
        .extracting(ConfigurationProblem::text)
        .hasSize(3)
        .anySatisfy(text -> assertThat(text).contains("GONE"))
        .anySatisfy(text -> assertThat(text).contains("nokind"))
        .anySatisfy(text -> assertThat(text).contains("noclass"));
  }

  @Test
  void aRoutingRuleNamesConditionsRecipientsAndInstructions() {
    FileValues values = shipped();
    String rule = "Rule,*,nokind,GONE,*,noclass,,,unit:LOST position:nobody,noword,3,propose\n";
    values.put(ConfigurationFiles.ROUTING, read(ConfigurationFiles.ROUTING, ROUTING + rule));

    assertThat(problems(ConfigurationFiles.ROUTING, new Configuration(values)))
        .extracting(ConfigurationProblem::text)
        .hasSize(6)
        .anySatisfy(text -> assertThat(text).contains("nobody"))
        .anySatisfy(text -> assertThat(text).contains("noword"));
  }

  private FileValues shipped() {
    FileValues values = new FileValues();
    ConfigurationFiles.all().forEach(file -> put(file, values));
    return values;
  }

  private <T> void put(ConfiguredFile<T> file, FileValues values) {
    values.put(file, reader.read(file, file.shipped(), new Problems(file.fileName())));
  }

  private <T> T read(ConfiguredFile<T> file, String text) {
    Problems problems = new Problems(file.fileName());
    T value = reader.read(file, text.getBytes(StandardCharsets.UTF_8), problems);
    assertThat(problems.found()).isEmpty();
    return value;
  }

  private static <T> List<ConfigurationProblem> problems(
      ConfiguredFile<T> file, Configuration all) {
    Problems problems = new Problems(file.fileName());
    file.checkReferences(all.of(file), all, problems);
    return problems.found();
  }
}
