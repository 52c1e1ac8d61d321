package id.naskah.verify.office;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import id.naskah.verify.http.Site;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.TestAbortedException;

/**
 * One run of the checks on a site. All that it makes there has its mark in the name.
 *
 * <p>Offices are made several at a time, and more the more were wanted: saving units.csv looks
 * after the folders of all units that are there, and each check wants an office of its own.
 */
public final class Trial {
  private static final int FIRST = 8;
  private static final int MOST = 32;
  private static final String OFFICE = "office.properties";

  private final Site site;
  private final String mark;
  private final Session admin;
  private final String administrator;
  private final Accounts accounts;
  private final ConfigurationFiles files;
  private final Deque<Office> waiting = new ArrayDeque<>();
  private String settings;
  private boolean prepared;
  private int made;
  private String manager;
  private String approver;

  /**
   * A run that has made nothing yet.
   *
   * @param administrator a user whose password the site knows
   * @param mark of letters, digits and dashes
   */
  public Trial(Site site, String administrator, String mark) {
    this.site = site;
    this.mark = mark;
    this.administrator = administrator;
    this.admin = site.as(administrator);
    this.accounts = new Accounts(admin);
    this.files = new ConfigurationFiles(admin);
  }

  public Site site() {
    return site;
  }

  public String mark() {
    return mark;
  }

  /** The administrator's name. */
  public String administrator() {
    return administrator;
  }

  public Session admin() {
    return admin;
  }

  /** The REST API as the administrator uses it. */
  public Client asAdministrator() {
    return new Client(admin);
  }

  public ConfigurationFiles files() {
    return files;
  }

  Accounts accounts() {
    return accounts;
  }

  /** Where the office's days begin. */
  public ZoneId zone() {
    return ZoneId.of(setting("office.timeZone"));
  }

  /** Makes the first offices: what the site refuses is then known before the first check. */
  public synchronized void begin() {
    makeOffices();
  }

  /** One that nobody has had, with its units in force. */
  public synchronized Office office() {
    Office next = waiting.poll();
    // Where other tests run beside these, one of them may have put an older units.csv back.
    while (next != null && !files.read("units.csv").contains("\n" + next.unitA() + ",")) {
      next = waiting.poll();
    }
    if (next == null) {
      makeOffices();
      next = waiting.remove();
    }
    return next;
  }

  private void makeOffices() {
    if (!prepared) {
      new Codes(files).ensure();
      prepared = true;
    }
    List<String> units = new ArrayList<>();
    List<String> series = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    int now = Math.min(Math.max(FIRST, made), MOST);
    for (int i = 0; i < now; i++) {
      made++;
      Office office = new Office(this, mark + "-" + made);
      accounts.group(office.unitA());
      accounts.group(office.unitB());
      accounts.user(office.clerkA(), List.of(office.groupA()));
      accounts.user(office.clerkB(), List.of(office.groupB()));
      units.add(unit(office.unitA(), office.groupA(), ""));
      units.add(unit(office.unitB(), office.groupB(), office.unitA()));
      for (String unit : List.of(office.unitA(), office.unitB())) {
        series.addAll(Codes.series(unit));
        rules.add(Codes.rule(unit));
      }
      waiting.add(office);
    }
    files.append("units.csv", units);
    files.prepend("series.csv", series);
    if (files.read("routing.csv").strip().contains("\n")) {
      // The first rule that fits wins: this one keeps the office's own from passing letters on.
      files.prepend("routing.csv", rules);
    }
  }

  private static String unit(String code, String group, String parent) {
    return code + ",Verify " + code + "," + group + "," + parent;
  }

  /**
   * Who keeps records, in the group that office.properties names.
   *
   * @throws TestAbortedException if there is no such group
   */
  public synchronized String manager() {
    if (manager == null) {
      manager = member("manager", "retention.managers");
    }
    return manager;
  }

  /** Who approves disposals. */
  public synchronized String approver() {
    if (approver == null) {
      approver = member("approver", "retention.approvers");
    }
    return approver;
  }

  private String member(String stem, String setting) {
    String group = setting(setting);
    if (group.isEmpty() || !accounts.hasGroup(group.replaceFirst("^GROUP_", ""))) {
      throw new TestAbortedException(
          OFFICE + " names no group that exists as " + setting + ", so this is not tried");
    }
    return accounts.user(mark.toLowerCase(Locale.ROOT) + "-" + stem, List.of(group));
  }

  private String setting(String key) {
    if (settings == null) {
      settings = files.read(OFFICE);
    }
    Matcher found =
        Pattern.compile("(?m)^\\s*" + Pattern.quote(key) + "\\s*=\\s*(.*?)\\s*$").matcher(settings);
    return found.find() ? found.group(1) : "";
  }

  /** Whether words are found there: an Alfresco may run without any full-text index. */
  public boolean hasIndex() {
    return !"noindex".equals(Json.map(asAdministrator().get("/health").json()).get("search"));
  }

  /** Removes what can be removed; answers what stays, in the words of a list. */
  public List<String> end() {
    return new Cleaning(this).run();
  }

  /** The same for a run that was interrupted, known by its mark alone. */
  public List<String> removeEarlier() {
    accounts.find(mark);
    return end();
  }

  /** What is there at this moment. */
  public List<String> present() {
    return accounts.present();
  }
}
