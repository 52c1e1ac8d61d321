package id.naskah.exchange;

import id.naskah.configuration.Configuration;
import id.naskah.platform.Transactions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.alfresco.util.TempFileProvider;

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
    File file = TempFileProvider.createTempFile("naskah-exchange", ".zip");
    boolean copied = false;
    try {
      Files.copy(in, file.toPath(), StandardCopyOption.REPLACE_EXISTING);
      copied = true;
    } finally {
      if (!copied) {
        Files.deleteIfExists(file.toPath());
      }
    }
    try {
      ReceivedPackage received =
          PackageReader.read(file.toPath(), current.office().mostContentBytes());
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
