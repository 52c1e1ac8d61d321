package id.naskah.judges;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.chemistry.opencmis.commons.SessionParameter;
import org.apache.chemistry.opencmis.commons.enums.BindingType;
import org.apache.chemistry.opencmis.tck.CmisTest;
import org.apache.chemistry.opencmis.tck.CmisTestGroup;
import org.apache.chemistry.opencmis.tck.runner.AbstractRunner;

/** The conformance tests of Apache Chemistry, over the browser binding. */
final class CmisJudge {
  /** Half of the time, for what the other tests ask as well, only often or with more names. */
  private static final Pattern LONG =
      Pattern.compile(
          "(Asynchronous .*|Create and Delete Folder|Bulk Update Properties|Name Charset"
              + "|Query LIKE|Query IN_FOLDER and IN_TREE) Test.*");

  private CmisJudge() {}

  /**
   * Which checks fail, each with what failed in it; without ids and times, so that two servers can
   * be compared.
   *
   * @param server the address of the browser binding, with user and password
   */
  static List<String> problems(URI server) throws Exception {
    AbstractRunner runner = new AbstractRunner() {};
    runner.setParameters(parameters(server));
    runner.loadDefaultTckGroups();
    for (CmisTestGroup group : runner.getGroups()) {
      leaveOutWhatTakesLong(group);
    }
    Said said = new Said();
    runner.run(said);
    return said.lines();
  }

  private static void leaveOutWhatTakesLong(CmisTestGroup group) throws Exception {
    for (CmisTest test : group.getTests()) {
      test.setEnabled(!LONG.matcher(test.getName()).matches());
    }
  }

  private static Map<String, String> parameters(URI server) {
    String[] login = server.getUserInfo().split(":", 2);
    return Map.of(
        SessionParameter.BINDING_TYPE,
        BindingType.BROWSER.value(),
        SessionParameter.BROWSER_URL,
        server.toString().replace(server.getRawUserInfo() + "@", ""),
        SessionParameter.USER,
        login[0],
        SessionParameter.PASSWORD,
        login[1],
        SessionParameter.REPOSITORY_ID,
        "-default-");
  }
}
