package id.naskah.judges;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.chemistry.opencmis.tck.CmisTest;
import org.apache.chemistry.opencmis.tck.CmisTestGroup;
import org.apache.chemistry.opencmis.tck.CmisTestProgressMonitor;
import org.apache.chemistry.opencmis.tck.CmisTestResult;
import org.apache.chemistry.opencmis.tck.CmisTestResultStatus;

/** Writes down what the tests of Apache Chemistry say, one line for each thing that fails. */
final class Said implements CmisTestProgressMonitor {
  /** What differs from one run to the next: ids, times, counters in names. */
  private static final Pattern PASSING =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{3,}|;\\d+\\.\\d+|\\s+");

  private static final Set<CmisTestResultStatus> FAILED =
      Set.of(CmisTestResultStatus.FAILURE, CmisTestResultStatus.UNEXPECTED_EXCEPTION);

  private final Set<String> lines = new TreeSet<>();
  private String group = "";

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void startGroup(CmisTestGroup started) {
    group = started.getName();
  }

  @Override
  public void endTest(CmisTest test) {
    test.getResults().forEach(result -> note(plain(group + " / " + test.getName()), result));
  }

  private static String plain(String name) {
    return name.replace(" (BROWSER)", "");
  }

  private void note(String where, CmisTestResult result) {
    int before = lines.size();
    result.getChildren().forEach(child -> note(where, child));
    if (FAILED.contains(result.getStatus()) && lines.size() == before) {
      lines.add(where + ": " + PASSING.matcher(result.getMessage()).replaceAll(" ").strip());
    }
  }

  @Override
  public void endGroup(CmisTestGroup ended) {}

  @Override
  public void startTest(CmisTest started) {}

  @Override
  public void message(String ignored) {}
}
