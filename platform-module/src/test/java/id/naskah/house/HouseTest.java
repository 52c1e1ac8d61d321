package id.naskah.house;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import id.naskah.Race;
import id.naskah.platform.OfficeClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls between the rooms of the module stand where house/rooms.txt says. */
class HouseTest {
  private static final String HOUSE = "id.naskah.";

  /** Above all rooms: these translate what each of them does. */
  private static final Pattern TOP = Pattern.compile("rest(\\..*)?");

  private static final DescribedPredicate<AccessTarget> CONSTRUCTOR =
      nameMatching("<init>").forSubtype();

  /** Rooms of names, of files and of the steps of a batch, each of which is a type. */
  private static final Set<String> WIDE = Set.of("model", "configuration", "retention.disposal");

  private static final Path SOURCES = Path.of("src/main/java/id/naskah");
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(classesWith(OfficeClock.class));

  @Test
  void roomsUseWhatTheirLinesName() {
    Map<String, Set<String>> used = used();
    used.keySet().removeIf(room -> TOP.matcher(room).matches());

    assertThat(lines(used)).containsExactlyElementsOf(named());
  }

  @Test
  void noRoomsUseEachOtherInACircle() {
    slices().matching("id.naskah.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** Each class can be read alone. */
  @Test
  void noClassesUseEachOtherInACircle() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass each) {
                JavaClass top = each;
                while (top.getEnclosingClass().isPresent()) {
                  top = top.getEnclosingClass().get();
                }
                return isOfTheHouse(top)
                    ? SliceIdentifier.of(top.getName())
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "top-level classes";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  /** Lists follow what a user may read only where queries are made in one place. */
  @Test
  void onlySearchAsksTheIndex() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("id.naskah.search")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.alfresco.service.cmr.search")
        .check(CLASSES);
  }

  /** Whatever lies in a file on the way is read by nobody else. */
  @Test
  void oneMakesFilesToWorkOn() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("id.naskah.platform.file")
        .should()
        .callMethodWhere(target(nameMatching("createTemp(File|Directory)")))
        .orShould()
        .dependOnClassesThat()
        .haveSimpleName("TempFileProvider")
        .check(CLASSES);
  }

  /** Acting as the system is seen at a glance where there is one way of doing so. */
  @Test
  void onlyThePlatformSaysWhoActs() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("id.naskah.platform")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("AuthenticationUtil")
        .check(CLASSES);
  }

  /**
   * Tables are no interface of Alfresco's: who looks after a new version finds them in one room.
   */
  @Test
  void onlyAccessNamesTablesOfAlfresco() throws IOException {
    Pattern table = Pattern.compile("\\balf_(?!ticket|method)");
    assertThat(sources())
        .filteredOn(file -> !file.startsWith(SOURCES.resolve("access")))
        .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(table));
  }

  @Test
  void noClassIsLong() throws IOException {
    assertThat(sources())
        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(261));
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(found).hasSizeGreaterThan(400);
      return found;
    }
  }

  /** A room with more doors than these has become a warehouse. */
  @Test
  void noRoomHasTooManyPublicTypes() {
    Map<String, Integer> types = new TreeMap<>();
    for (JavaClass each : CLASSES) {
      if (isOfTheHouse(each)
          && each.isTopLevelClass()
          && each.getModifiers().contains(JavaModifier.PUBLIC)) {
        types.merge(room(each), 1, Integer::sum);
      }
    }
    types.keySet().removeAll(WIDE);

    assertThat(types).isNotEmpty().allSatisfy((room, count) -> assertThat(count).isLessThan(21));
  }

  /** The same jar runs on versions that have these types under other names, or not at all. */
  @Test
  void noTypeIsUsedThatDiffersFromVersionToVersion() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.servlet..",
            "jakarta..",
            "javax.mail..",
            "javax.transaction..",
            "org.quartz..",
            "org.apache.log4j..",
            "org.apache.logging..",
            "org.apache.commons.logging..")
        .check(CLASSES);
  }

  /** Days begin where the office is: only its clock asks the machine for the time. */
  @Test
  void nobodyAsksTheMachineForTheDay() {
    ArchRuleDefinition.noClasses()
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Year.class, "now")
        .check(CLASSES);
  }

  /** A thread of a test's own outlives it, or swallows how its work failed. */
  @Test
  void onlyRaceMakesThreadsForTests() {
    ArchRuleDefinition.noClasses()
        .that()
        .haveNameNotMatching(Pattern.quote(Race.class.getName()) + "(\\$.*)?")
        .should()
        .accessTargetWhere(
            target(owner(type(Executors.class)))
                .or(target(owner(assignableTo(ExecutorService.class))).and(target(CONSTRUCTOR)))
                .or(target(owner(assignableTo(Thread.class))).and(target(CONSTRUCTOR)))
                .or(target(owner(type(Timer.class))))
                .or(
                    target(owner(type(CompletableFuture.class)))
                        .and(target(nameMatching("(supply|run)Async")))))
        .because("Race ends them and tells how they failed")
        .check(new ClassFileImporter().importPath(classesWith(Race.class)));
  }

  /** Where the classes are that this one was compiled with. */
  private static Path classesWith(Class<?> one) {
    try {
      return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(Map<String, Set<String>> rooms) {
    return rooms.entrySet().stream()
        .map(room -> (room.getKey() + ": " + String.join(" ", room.getValue())).strip())
        .toList();
  }

  private static List<String> named() {
    return text().lines().filter(line -> !line.startsWith("#")).map(String::strip).toList();
  }

  private static Map<String, Set<String>> used() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass each : CLASSES) {
      if (isOfTheHouse(each)) {
        Set<String> others = used.computeIfAbsent(room(each), room -> new TreeSet<>());
        for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
          JavaClass other = dependency.getTargetClass().getBaseComponentType();
          if (isOfTheHouse(other) && !room(other).equals(room(each))) {
            others.add(room(other));
          }
        }
      }
    }
    return used;
  }

  private static boolean isOfTheHouse(JavaClass each) {
    return each.getPackageName().startsWith(HOUSE) && !each.getSimpleName().equals("package-info");
  }

  private static String room(JavaClass each) {
    return each.getPackageName().substring(HOUSE.length());
  }

  private static String text() {
    try (InputStream in = HouseTest.class.getResourceAsStream("/house/rooms.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
