package id.naskah.delegation;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationListener;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Groups through which those who act for a position or a person read its letters at every door of
 * Alfresco: a letter is granted to the group, and the group follows the calendar.
 *
 * <p>What somebody may do with a disposition is not asked here but of {@link Mandates}, from the
 * dates; a group that is a minute late shows a letter, and decides nothing.
 */
public class PositionGroups implements ConfigurationListener, Runnable {
  private static final String ACTING = "GROUP_NASKAH_ACTING_";
  private static final int LONGEST = 100;
  private static final Set<ConfiguredFile<?>> WATCHED =
      Set.of(
          ConfigurationFiles.POSITIONS,
          // The zone decides when a day begins.
          ConfigurationFiles.OFFICE,
          // Told of at each start.
          ConfigurationFiles.UNITS);

  private final SubstitutionTable substitutions;
  private final AuthorityGroups groups;
  private final SubstituteAccess access;
  private final Supplier<Configuration> configuration;
  private final Transactions transactions;
  private final OfficeClock clock;
  private volatile LocalDate synchronised;

  public PositionGroups(
      SubstitutionTable substitutions,
      AuthorityGroups groups,
      SubstituteAccess access,
      Supplier<Configuration> configuration,
      Transactions transactions,
      OfficeClock clock) {
    this.substitutions = substitutions;
    this.groups = groups;
    this.access = access;
    this.configuration = configuration;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Full name of the group of those who act for a position: its holder and substitutes. */
  public static String holdersOf(String position) {
    return "GROUP_NASKAH_POSITION_" + position;
  }

  /**
   * Full name of the group of a person's substitutes. Alfresco has room for a hundred characters: a
   * long user name is cut, and its digest tells it from others that begin like it.
   */
  public static String actingFor(String user) {
    String name = ACTING + user;
    if (name.length() <= LONGEST) {
      return name;
    }
    String digest = "~" + UUID.nameUUIDFromBytes(user.getBytes(StandardCharsets.UTF_8));
    return name.substring(0, LONGEST - digest.length()) + digest;
  }

  /**
   * Full names of all that there are. Who is in them follows from positions and substitutions, so a
   * unit or an office must not be made of one.
   */
  public Set<String> all() {
    return groups.all();
  }

  @Override
  public void changed(ConfiguredFile<?> file, Configuration after) {
    if (WATCHED.contains(file)) {
      synchronise(after);
    }
  }

  /** For the timer: does what a new day in the office brings, once for each day. */
  @Override
  public synchronized void run() {
    LocalDate today = clock.today();
    if (!today.equals(synchronised)) {
      transactions.inNew(
          () -> {
            synchronise(configuration.get());
            return null;
          });
      synchronised = today;
    }
  }

  /** A substitution for this position or person was planned or ended. */
  void refresh(Recipient absent) {
    LocalDate today = clock.today();
    asSystem(
        () -> {
          List<Substitution> standingIn = substitutions.standingIn(absent, today);
          if (absent.kind() == Recipient.Kind.USER) {
            acting(absent.code(), standingIn);
            access.grantOpen(absent, actingFor(absent.code()));
          } else {
            Position position = configuration.get().positions().get(absent.code());
            if (position != null) {
              holders(position, today, standingIn);
            }
          }
        });
  }

  private void synchronise(Configuration now) {
    LocalDate today = clock.today();
    asSystem(
        () -> {
          // Two at once, on whichever nodes, would both make the same group.
          substitutions.lock();
          List<Substitution> notOver = substitutions.notOver(today);
          Set<String> kept = new HashSet<>();
          for (Position position : now.positions().values()) {
            holders(position, today, of(Recipient.position(position.code()), notOver, today));
            kept.add(holdersOf(position.code()));
          }
          for (Substitution s : notOver) {
            String person = s.absent().code();
            if (s.absent().kind() == Recipient.Kind.USER && kept.add(actingFor(person))) {
              acting(person, of(s.absent(), notOver, today));
            }
          }
          groups.emptyOthers(kept);
        });
  }

  private static List<Substitution> of(Recipient absent, List<Substitution> all, LocalDate today) {
    return all.stream().filter(s -> s.absent().equals(absent) && s.isInForce(today)).toList();
  }

  private void holders(Position position, LocalDate today, List<Substitution> standingIn) {
    Set<String> users = new LinkedHashSet<>();
    position.holder(today).ifPresent(users::add);
    standingIn.forEach(s -> users.add(s.substitute()));
    groups.set(holdersOf(position.code()), position.name(), users);
  }

  private void acting(String person, List<Substitution> standingIn) {
    Set<String> users = new LinkedHashSet<>();
    standingIn.forEach(s -> users.add(s.substitute()));
    groups.set(actingFor(person), Messages.text("naskah.group.acting", person), users);
  }

  /** Who saves a file or plans a substitution need not be allowed to manage groups. */
  private static void asSystem(Runnable work) {
    RunAs.system(
        () -> {
          work.run();
        });
  }
}
