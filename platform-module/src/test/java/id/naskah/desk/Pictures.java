package id.naskah.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the views that stand in the documentation, in both languages, of an office
 * with the sample letters: run `./naskah up`, then this (CONTRIBUTING.md has the command). The
 * first argument is the address of Alfresco, the second the folder of the pictures; further ones
 * are the names of those to take, all if there are none. It gives the office some work first, so
 * that there is something to see.
 */
public final class Pictures {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final Map<String, String> LANGUAGES = Map.of("en", "en-GB", "id", "id-ID");
  private static final Path SCAN =
      Path.of("samples/target/letters/2026-06-15-penilaian-mandiri-rb.pdf");

  /**
   * A picture: its name, who sees the view, its address, and what is there when the view is
   * complete.
   */
  private record Shot(String name, String user, String address, String complete) {}

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("home", "rahmat", "#/home", "naskah-home .urgent"),
          new Shot("tasks", "andi", "#/tasks", "naskah-tasks td"),
          new Shot(
              "letters", "siti", "#/letters?direction=incoming&status=open", "naskah-letters td"),
          new Shot("letter", "rahmat", "#/letter/{task}", "naskah-your-task"),
          new Shot("letter-way", "rahmat", "#/letter/{task}/way", "naskah-letter-way .way"),
          new Shot("letter-details", "siti", "#/letter/{task}/details", "naskah-letter-details dl"),
          new Shot("secrecy", "siti", "#/letter/{secret}/details", "naskah-secrecy summary"),
          new Shot("raise", "siti", "#/letters?unit=ORG&status=open", "naskah-letters td"),
          new Shot("letter-files", "siti", "#/letter/{task}/files", "naskah-letter-files"),
          new Shot(
              "letter-retention",
              "siti",
              "#/letter/{task}/retention",
              "naskah-letter-retention .sentence"),
          new Shot("pass-on", "rahmat", "#/letter/{task}", "naskah-your-task"),
          new Shot("drafts", "rahmat", "#/drafts", "naskah-drafts td"),
          new Shot("signing", "rahmat", "#/letter/{draft}", "naskah-signing .turn"),
          new Shot("versions", "rahmat", "#/versions/{draft}", "naskah-versions ins"),
          new Shot("sending", "siti", "#/letter/{sent}/sending", "naskah-sending .sendings"),
          new Shot("exchange", "siti", "#/register", "naskah-register form"),
          new Shot("register", "siti", "#/register", "naskah-register form"),
          new Shot(
              "agenda", "siti", "#/agenda?unit=ORG&from=2025-01&until={month}", "naskah-agenda td"),
          new Shot("settings", "rahmat", "#/settings", "naskah-settings form"),
          new Shot("verify", "siti", "#/verify", "naskah-check form"),
          new Shot("records", "maria", "#/records", "naskah-records .tiles"),
          new Shot("records-due", "maria", "#/records/due", "naskah-due td"),
          new Shot(
              "batch-appraise", "maria", "#/records/batches/{appraised}", "naskah-batch-items td"),
          new Shot(
              "batch-approve", "yusuf", "#/records/batches/{approved}", "naskah-batch-items td"),
          new Shot("holds", "maria", "#/records/holds", "naskah-holds td"),
          new Shot("hold", "maria", "#/records/holds/{hold}", "naskah-hold h2"),
          new Shot("schedule", "maria", "#/records/schedules/{edition}", "naskah-schedule td"),
          new Shot("dossier", "maria", "#/records/dossiers/{dossier}", "naskah-dossier td"),
          new Shot("events", "maria", "#/records/events", "naskah-record-events td"),
          new Shot("reports", "rahmat", "#/reports?from=2025-01-01", "naskah-reports td"),
          new Shot("check", "siti", "#/verify/{sheet}?letter={task}", "naskah-check .verdict"),
          new Shot("administration", "admin", "#/administration", "naskah-administration .files"),
          new Shot("editor", "admin", "#/administration/units", "naskah-configuration td"),
          new Shot("editor-try", "admin", "#/administration/series", "naskah-configuration td"),
          new Shot(
              "editor-versions", "admin", "#/administration/positions", "naskah-configuration td"));

  private static final String PHONE = "public-check";
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  private final Chromium chromium;
  private final String alfresco;
  private final Path folder;

  private Pictures(Chromium chromium, String alfresco, Path folder) {
    this.chromium = chromium;
    this.alfresco = alfresco;
    this.folder = folder;
  }

  /** Takes the pictures that are named after address and folder, or else all. */
  public static void main(String[] args) throws IOException {
    List<String> names = List.of(args).subList(2, args.length);
    try (Chromium chromium = Chromium.start()) {
      Pictures pictures = new Pictures(chromium, args[0], Path.of(args[1]));
      Map<String, String> office = new PicturedOffice(args[0]).work();
      for (String language : LANGUAGES.keySet()) {
        for (Shot shot : SHOTS) {
          if (names.isEmpty() || names.contains(shot.name())) {
            pictures.take(shot, language, office);
          }
        }
        if (names.isEmpty() || names.contains(PHONE)) {
          pictures.phone(language, office.get("public"));
        }
      }
    }
  }

  private void take(Shot shot, String language, Map<String, String> office) throws IOException {
    String address = shot.address();
    for (Map.Entry<String, String> named : office.entrySet()) {
      address = address.replace("{" + named.getKey() + "}", named.getValue());
    }
    Page page = chromium.blank(LANGUAGES.get(language));
    page.setViewportSize(WIDTH, HEIGHT);
    page.navigate(alfresco + Chromium.ADDRESS + address);
    Chromium.logIn(page, shot.user(), shot.user());
    page.locator(shot.complete()).first().waitFor();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    if (shot.name().equals("exchange")) {
      exchange(page, office.get("sent"));
    }
    prepare(shot.name(), page);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.mouse().move(0, 0);
    keep(page, language, shot.name());
    if (shot.name().equals("register")) {
      discard(page);
    }
    page.context().close();
  }

  private void keep(Page page, String language, String name) throws IOException {
    Path file = folder.resolve(language).resolve(name + ".png");
    Files.createDirectories(file.getParent());
    SmallPng.write(page.screenshot(), file);
  }

  /** What anybody sees who reads the code of a letter with a phone, without logging in. */
  private void phone(String language, String code) throws IOException {
    Page page = chromium.blank(LANGUAGES.get(language));
    page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    page.navigate(alfresco + "/s/naskah/verify/" + code);
    page.locator(".verdict").waitFor();
    keep(page, language, PHONE);
    page.context().close();
  }

  /** A letter comes as a zip of another office. */
  private void exchange(Page page, String letter) {
    page.locator(".drop #field-file").setInputFiles(PicturedSent.zip(page, alfresco, letter));
    page.locator("naskah-package button.primary").waitFor();
    page.locator("naskah-package").evaluate("it => it.scrollIntoView()");
  }

  /** What is done in a view before its picture is taken. */
  private static void prepare(String name, Page page) {
    if (name.equals("register")) {
      page.locator("naskah-register input[type=file]").setInputFiles(SCAN);
      page.locator("naskah-register .proposed").first().waitFor();
    }
    if (name.equals("pass-on")) {
      page.locator("naskah-your-task .actions button").nth(1).click();
      Locator picker = page.locator("naskah-recipient-picker input");
      picker.fill("dewi");
      page.locator("naskah-your-task [role=option]").first().click();
    }
    if (name.equals("secrecy")) {
      page.locator("naskah-secrecy summary").click();
      page.locator("naskah-secrecy .history").waitFor();
      page.locator("naskah-readings summary").click();
      page.locator("naskah-readings li").first().waitFor();
      page.locator("naskah-secrecy summary").evaluate("it => it.scrollIntoView()");
    }
    if (name.equals("raise")) {
      page.locator("naskah-letter-list tbody input").first().check();
      page.locator("button[name=bulk-raise]").click();
      page.locator("naskah-raise input[value=all]").check();
      page.locator("naskah-raise .means p").waitFor();
    }
    if (name.equals("batch-appraise")) {
      page.locator("naskah-batch-items tbody button").first().click();
      page.locator("naskah-verdict").waitFor();
    }
    if (name.equals("batch-approve")) {
      page.locator("naskah-batch-steps button[name=approved]").click();
    }
    if (name.startsWith("editor")) {
      edit(name, page);
    }
  }

  /** A value that is not accepted, a number that is tried out, and who changed what. */
  private static void edit(String name, Page page) {
    if (name.equals("editor")) {
      page.locator("naskah-configuration tbody th button").nth(2).click();
      page.locator("naskah-configuration tr.edited input").first().fill("B HUK/1");
      page.locator("naskah-configuration .wrongs").waitFor();
    } else if (name.equals("editor-try")) {
      page.locator("naskah-configuration .tools button[aria-expanded]").nth(1).click();
      page.locator("#try-direction").selectOption("outgoing");
      page.locator("#try-unit").selectOption("ORG");
      page.locator("#try-kind").selectOption("letter");
      page.locator("#try-security").selectOption("ordinary");
      page.locator("#try-classification").fill("000.8");
      page.locator("naskah-configuration-trial button.primary").click();
      page.locator("naskah-configuration-trial .outcome").waitFor();
    } else {
      Locator versions = page.locator("naskah-configuration .tools button[aria-expanded]").first();
      versions.click();
      page.locator("naskah-configuration-versions li").first().waitFor();
      if (page.locator("naskah-configuration-versions li").count() == 1) {
        page.locator("naskah-configuration tbody th button").nth(2).click();
        page.locator("naskah-configuration tr.edited td").nth(2).locator("input").fill("dewi");
        page.locator("naskah-configuration tr.edited input[type=date]").first().fill("2026-11-02");
        page.locator("naskah-configuration .save input").fill("Kepala Biro Hukum yang baru");
        page.locator("naskah-configuration .save button.primary").click();
        page.locator("naskah-configuration-versions li").nth(1).waitFor();
      }
      page.locator("naskah-configuration-versions li button").first().click();
      page.locator("naskah-configuration-versions table").waitFor();
    }
  }

  private static void discard(Page page) {
    page.onDialog(dialog -> dialog.accept());
    page.locator("naskah-register-form .actions button:nth-of-type(3)").click();
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }
}
