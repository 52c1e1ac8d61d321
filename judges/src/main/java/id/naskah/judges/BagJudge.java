package id.naskah.judges;

import gov.loc.repository.bagit.domain.Bag;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.nio.file.Path;
import java.util.List;

/** Whether a folder is a whole bag, as the Library of Congress' own library sees it. */
public final class BagJudge {
  private BagJudge() {}

  /** What is wrong with it: the first thing that is found. */
  public static List<String> problems(Path folder) {
    try (BagVerifier verifier = new BagVerifier()) {
      Bag bag = new BagReader().read(folder);
      verifier.isValid(bag, false);
      return List.of();
    } catch (Exception e) {
      // Each kind of fault is an exception of its own, most of them checked.
      return List.of(e.toString());
    }
  }
}
