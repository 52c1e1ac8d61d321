package id.naskah.verify.office;

import static id.naskah.verify.http.Session.encoded;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Reply;
import id.naskah.verify.http.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes away what a run has made. Numbers were used, so letters stay, void. */
final class Cleaning {
  private static final String CORRESPONDENCE =
      "/api/-default-/public/cmis/versions/1.1/browser/root/Correspondence/";

  private final Trial trial;
  private final Client admin;
  private final List<String> left = new ArrayList<>();
  private int letters;

  Cleaning(Trial trial) {
    this.trial = trial;
    this.admin = trial.asAdministrator();
  }

  /** Answers what stays. */
  List<String> run() {
    List<String> units = units();
    releaseHolds();
    endSubstitutions();
    units.forEach(this::letters);
    left.addAll(trial.files().restore(trial.mark()));
    units.forEach(this::emptyFolder);
    left.addAll(trial.accounts().remove());
    if (letters > 0) {
      left.add(
          letters
              + " void letters in the folders Correspondence/"
              + trial.mark()
              + "-…: their numbers were used");
    }
    return left;
  }

  private List<String> units() {
    List<String> units = new ArrayList<>();
    Reply page;
    int skip = 0;
    do {
      page = admin.list("/units", "maxItems", "1000", "skipCount", String.valueOf(skip));
      page.ids().stream().filter(id -> id.startsWith(trial.mark() + "-")).forEach(units::add);
      skip += page.entries().size();
    } while (page.hasMore());
    return units;
  }

  private void releaseHolds() {
    for (Map<String, Object> hold : admin.list("/holds", "maxItems", "1000").entries()) {
      boolean ours = hold.toString().contains(trial.mark());
      if (ours && "inForce".equals(hold.get("status"))) {
        Reply released =
            admin.put(
                "/holds/" + hold.get("id"),
                Map.of("status", "released", "reason", "Naskah verify has ended"));
        if (released.status() != 200) {
          left.add("hold " + hold.get("id"));
        }
      }
    }
  }

  /** A position that somebody stands in for keeps its line in positions.csv. */
  private void endSubstitutions() {
    for (Map<String, Object> each : admin.list("/substitutions", "maxItems", "1000").entries()) {
      if (each.toString().contains(trial.mark())) {
        admin.delete("/substitutions/" + each.get("id"));
      }
    }
  }

  private void letters(String unit) {
    String where = "(unit='" + unit + "')";
    int skip = 0;
    Reply page;
    do {
      page =
          admin.list(
              "/letters", "where", where, "maxItems", "1000", "skipCount", String.valueOf(skip));
      for (Map<String, Object> letter : page.entries()) {
        skip += end(letter) ? 0 : 1;
      }
    } while (page.hasMore());
  }

  /** Answers whether the letter is gone. */
  private boolean end(Map<String, Object> letter) {
    String path = "/letters/" + letter.get("id");
    if ("draft".equals(letter.get("status")) && admin.delete(path).status() / 100 == 2) {
      return true;
    }
    letters++;
    if (!"void".equals(letter.get("status"))) {
      Reply ended = admin.put(path, Map.of("status", "void", "reason", "Naskah verify has ended"));
      if (ended.status() != 200) {
        left.add("letter " + letter.get("id") + ", not void: " + ended.text());
      }
    }
    return false;
  }

  /** A unit that has no letters needs no folder. */
  private void emptyFolder(String unit) {
    if (admin.list("/letters", "where", "(unit='" + unit + "')").entries().isEmpty()) {
      Session session = admin.session();
      session.send(
          "POST",
          CORRESPONDENCE + encoded(unit),
          "application/x-www-form-urlencoded",
          "cmisaction=deleteTree&allVersions=true&continueOnFailure=false");
    }
  }
}
