package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Http;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What clients see of a {@link BusyOffice} after it was cut off. */
final class OfficeAfterwards {
  private static final Pattern ISSUED =
      Pattern.compile(
          "\"number\":(\\d+),\"state\":\"issued\",\"events\":\\[[^]]*],\"letter\":\"([0-9a-f-]{36})\"");
  private static final Pattern NUMBER = Pattern.compile("\"number\":\\d+,");
  private static final Pattern UNREAD = Pattern.compile("\"status\":\"unread\"");
  private static final Pattern PASSED = Pattern.compile("\"event\":\"passed\"");

  private final String url;
  private final Http admin;
  private final Map<String, Integer> letters = new TreeMap<>();

  /** Reads the ledger, in which every number is issued to a letter. */
  OfficeAfterwards(String url) {
    this.url = url;
    admin = Http.as(url, "admin");
    String ledger = naskah("/series/OFFICE~incoming~2026/numbers?maxItems=1000");
    Matcher issued = ISSUED.matcher(ledger);
    while (issued.find()) {
      letters.put(issued.group(2), Integer.valueOf(issued.group(1)));
    }
    assertThat(letters).as(ledger).hasSize(count(NUMBER, ledger));
  }

  /** Numbers of the ledger by the letter that has them. */
  Map<String, Integer> letters() {
    return letters;
  }

  void assertWhole(String letter) {
    assertThat(naskah("/letters/" + letter))
        .contains("\"status\":\"open\"")
        .contains("\"series\":\"OFFICE/incoming\"")
        .contains("\"path\":\"/Correspondence/OFFICE/2026/incoming/03\"");
  }

  /** The numbers in the list of letters. */
  List<Integer> listed() {
    return BusyOffice.AGENDA
        .matcher(naskah("/letters?maxItems=1000"))
        .results()
        .map(match -> Integer.valueOf(match.group(1)))
        .toList();
  }

  /** Registers one more; answers its number. */
  int register() {
    HttpResponse<String> answer =
        admin.post(BusyOffice.API + "/letters", BusyOffice.LETTER.formatted("after"));
    return Integer.parseInt(BusyOffice.found(BusyOffice.AGENDA, answer.body()));
  }

  /** Dispositions of a letter that nobody has read. */
  int unread(String letter) {
    return count(UNREAD, naskah("/letters/" + letter + "/dispositions"));
  }

  /** How often its history says that it was passed on. */
  int timesPassed(String letter) {
    return count(PASSED, naskah("/letters/" + letter + "/history"));
  }

  int unreadInInbox(String person) {
    Http http = Http.as(url, person);
    return count(UNREAD, checked(http.get(BusyOffice.API + "/inbox?maxItems=1000")));
  }

  /** What the substitute sees. */
  String substitutions() {
    Http http = Http.as(url, BusyOffice.SUBSTITUTE);
    return checked(http.get(BusyOffice.API + "/substitutions"));
  }

  String membersOfTheSubstitutesGroup() {
    return checked(admin.get("/s/api/groups/NASKAH_ACTING_admin/children?authorityType=USER"));
  }

  private String naskah(String path) {
    return checked(admin.get(BusyOffice.API + path));
  }

  private static String checked(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static int count(Pattern pattern, String text) {
    return (int) pattern.matcher(text).results().count();
  }
}
