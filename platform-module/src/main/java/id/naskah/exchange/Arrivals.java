package id.naskah.exchange;

import id.naskah.configuration.Configuration;
import id.naskah.platform.Transactions;
import id.naskah.platform.file.WorkFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Takes in packages of other offices and finds out whether they are whole. */
public class Arrivals {
  private final Transactions transactions;
  private final Supplier<Configuration> configuration;

  public Arrivals(Transactions transactions, Supplier<Configuration> configuration) {
    this.transactions = transactions;
    this.configuration = configuration;
  }

  /**
   * Reads a package, outside of a transaction. It lies on disk until it is closed.
   *
   * @throws id.naskah.platform.RuleViolation 400 for what is none, or not what was sent, with the
   *     file and the reason
   */
  public ReceivedPackage open(InputStream in) throws IOException {
    Configuration current = transactions.inNewReadOnly(configuration::get);
    Path file = WorkFile.of(in, "naskah-exchange", ".zip");
    try {
      ReceivedPackage received = PackageReader.read(file, current.office().mostContentBytes());
      return known(received, new KnownOffices(current.offices()));
    } catch (PackageRefused e) {
      throw e.violation();
    }
  }

  private static ReceivedPackage known(ReceivedPackage received, KnownOffices offices)
      throws PackageRefused, IOException {
    try {
      received.compare(offices);
      return received;
    } catch (PackageRefused e) {
      received.close();
      throw e;
    }
  }
}
