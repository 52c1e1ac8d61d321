package id.naskah.configuration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** The files under Data Dictionary/Naskah, in the order in which they build on each other. */
public final class ConfigurationFiles {
  private static final List<ConfiguredFile<?>> ALL = new ArrayList<>();

  public static final ConfiguredFile<Office> OFFICE = add(new OfficeFile());
  public static final ConfiguredFile<Map<String, Unit>> UNITS = add(new UnitsFile());
  public static final ConfiguredFile<Map<String, LetterKind>> KINDS = add(new KindsFile());
  public static final ConfiguredFile<ClassificationScheme> CLASSIFICATION =
      add(new ClassificationFile());
  public static final ConfiguredFile<List<SeriesRule>> SERIES = add(new SeriesFile());
  public static final ConfiguredFile<Map<String, Term>> INSTRUCTIONS =
      add(new TermsFile("instructions.csv"));
  public static final ConfiguredFile<Positions> POSITIONS = add(new PositionsFile());
  public static final ConfiguredFile<NavigableMap<LocalDate, DayKind>> CALENDAR =
      add(new CalendarFile());
  public static final ConfiguredFile<RoutingRules> ROUTING = add(new RoutingFile());
  public static final ConfiguredFile<Map<String, Term>> EVENTS = add(new TermsFile("events.csv"));

  public static final ConfiguredFile<SecrecyRules> SECRECY = add(new SecrecyFile());
  public static final ConfiguredFile<SigningRules> SIGNING = add(new SigningFile());

  public static final ConfiguredFile<ChainRules> CHAINS = add(new ChainsFile());
  public static final ConfiguredFile<Map<String, Official>> OFFICIALS = add(new OfficialsFile());

  public static final ConfiguredFile<List<OtherOffice>> OFFICES = add(new OfficesFile());

  private ConfigurationFiles() {}

  private static <T> ConfiguredFile<T> add(ConfiguredFile<T> file) {
    ALL.add(file);
    return file;
  }

  public static List<ConfiguredFile<?>> all() {
    return Collections.unmodifiableList(ALL);
  }

  public static Optional<ConfiguredFile<?>> named(String name) {
    for (ConfiguredFile<?> file : ALL) {
      if (file.fileName().equals(name)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
