package id.naskah.verify.office;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Two units that no other check has, with a clerk each. */
public final class Office {
  private final Trial trial;
  private final String unitA;
  private final String unitB;
  private final String clerkA;
  private final String clerkB;
  private int people;

  Office(Trial trial, String name) {
    this.trial = trial;
    this.unitA = name + "-A";
    this.unitB = name + "-B";
    this.clerkA = name + "-clerk-a";
    this.clerkB = name + "-clerk-b";
  }

  public Trial trial() {
    return trial;
  }

  public String unitA() {
    return unitA;
  }

  public String unitB() {
    return unitB;
  }

  /** A member of unit A's group alone. */
  public String clerkA() {
    return clerkA;
  }

  /** A member of unit B's group alone. */
  public String clerkB() {
    return clerkB;
  }

  /** Another member of unit A's group alone. */
  public String colleague() {
    return trial.accounts().user(clerkA.replace("clerk-a", "colleague"), List.of(groupA()));
  }

  /** The REST API as somebody uses it. */
  public Client client(String user) {
    return new Client(session(user));
  }

  /** Any door, as somebody. */
  public Session session(String user) {
    return trial.site().as(user);
  }

  /** A new user in no group; answers the name, in which the stem stands. */
  public synchronized String person(String stem) {
    people++;
    return trial.accounts().user(clerkA.replace("clerk-a", stem + people), List.of());
  }

  /** A new position of unit A with this holder, without end. */
  public synchronized String position(String holder) {
    people++;
    String code = unitA + "-P" + people;
    trial.files().append("positions.csv", List.of(position(code, holder)));
    return code;
  }

  private String position(String code, String holder) {
    return code + ",Kepala " + code + "," + unitA + "," + holder + ",,";
  }

  /** Where the office's days begin. */
  public ZoneId zone() {
    return trial.zone();
  }

  /** A day of the office, as the API writes it. */
  public String today(int plusDays) {
    return LocalDate.now(zone()).plusDays(plusDays).toString();
  }

  /** The year in which letters are registered now. */
  public int year() {
    return LocalDate.now(zone()).getYear();
  }

  String groupA() {
    return "GROUP_" + unitA;
  }

  String groupB() {
    return "GROUP_" + unitB;
  }
}
