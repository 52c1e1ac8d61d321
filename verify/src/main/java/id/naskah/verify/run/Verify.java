package id.naskah.verify.run;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import id.naskah.verify.http.Site;
import id.naskah.verify.office.OnSiteExtension;
import id.naskah.verify.office.Trial;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Checks an Alfresco with Naskah from outside: {@code Verify --url ADDRESS [--user NAME]
 * [--password-file FILE] [--row]}, or takes away what an interrupted run left: {@code --remove
 * MARK}.
 */
public final class Verify {
  private static final int HOLDS = 0;
  private static final int FALLS_SHORT = 1;
  private static final int CANNOT_RUN = 2;

  private final Console console;
  private final AtomicBoolean ended = new AtomicBoolean();

  private Verify(Console console) {
    this.console = console;
  }

  /** Ends with 0 if all holds, 1 if something falls short, 2 if the checks can't be run. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    Console console = new Console();
    try {
      Options options = Options.of(arguments, System.getenv(), System.console());
      Verify verify = new Verify(console);
      return options.remove() == null ? verify.check(options) : verify.remove(options);
    } catch (CannotRun e) {
      console.complain(e.getMessage());
    } catch (RuntimeException e) {
      console.complain("The checks can't be run: " + e.getMessage());
    }
    return CANNOT_RUN;
  }

  private int check(Options options) throws CannotRun {
    Site site = site(options);
    Identity identity = Identity.of(site, options.user());
    Trial trial = new Trial(site, options.user(), OnSiteExtension.newMark());
    introduce(site, identity, trial);
    Thread interrupted = new Thread(() -> interrupted(trial, options), "verify interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    Report report;
    List<String> left;
    try {
      trial.begin();
      OnSiteExtension.use(trial);
      report = new Report(identity, outcomes());
    } finally {
      console.progress("Removing what was made");
      left = trial.end();
      ended.set(true);
    }
    report.lines().forEach(console::say);
    sayWhatIsLeft(left);
    if (options.row()) {
      console.say(report.row(LocalDate.now(ZoneId.systemDefault())));
    }
    return report.holds() ? HOLDS : FALLS_SHORT;
  }

  private static Site site(Options options) {
    Site site = new Site(options.url());
    site.know(options.user(), options.password());
    return site;
  }

  private void introduce(Site site, Identity identity, Trial trial) {
    console.say("Naskah " + identity.naskah() + " at " + site.url());
    console.say(
        "on Alfresco "
            + identity.alfresco()
            + ", "
            + (identity.database() == null ? "database not told" : identity.database())
            + ", "
            + (identity.search() == null ? "search not told" : "search " + identity.search()));
    console.say(
        "All that is made has " + trial.mark() + " in its name. Nothing else there is touched.");
    console.say("");
  }

  private List<Outcome> outcomes() {
    AtomicInteger done = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    List<String> areas = new ArrayList<>();
    Results results =
        new Results(
            outcome -> {
              if (!areas.contains(outcome.area())) {
                areas.add(outcome.area());
                console.say(outcome.area() + " …");
              }
              boolean bad = outcome.kind() == Outcome.Kind.FALLS_SHORT;
              int short_ = bad ? wrong.incrementAndGet() : wrong.get();
              console.progress(
                  done.incrementAndGet()
                      + " checks, "
                      + short_
                      + " fall short; "
                      + outcome.door()
                      + ": "
                      + outcome.check());
            });
    LauncherDiscoveryRequest checks =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("id.naskah.verify.check"))
            .filters(includeClassNamePatterns(".*Test"))
            .build();
    LauncherFactory.create().execute(checks, results);
    console.say("");
    return results.outcomes();
  }

  private void sayWhatIsLeft(List<String> left) {
    if (!left.isEmpty()) {
      console.say("Stays there:");
      left.forEach(what -> console.say("  " + what));
    }
  }

  /** Ctrl-C: the configuration at once, as others work with it; the rest is said. */
  private void interrupted(Trial trial, Options options) {
    if (ended.get()) {
      return;
    }
    trial.site().stop();
    List<String> left = new ArrayList<>(trial.files().restore(trial.mark()));
    left.addAll(trial.present());
    left.add("letters in units named " + trial.mark() + "-…");
    console.complain("Interrupted.");
    sayWhatIsLeft(left);
    console.say(
        "Remove what can be removed: ./naskah verify --url "
            + options.url()
            + " --user "
            + options.user()
            + " --remove "
            + trial.mark());
  }

  private int remove(Options options) throws CannotRun {
    Site site = site(options);
    Identity.of(site, options.user());
    sayWhatIsLeft(new Trial(site, options.user(), options.remove()).removeEarlier());
    return HOLDS;
  }
}
