package id.naskah.signature;

import id.naskah.audit.Audit;
import id.naskah.configuration.Configuration;
import id.naskah.embedded.junit.Repository;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing of letters with the seal of an office, on a repository that is set up for none. */
public final class SealedSigning {
  private SealedSigning() {}

  /** With a key that is made for tests. */
  public static Signatures of(Repository repository, Path folder) throws Exception {
    OfficeClock clock = repository.bean(OfficeClock.class);
    Transactions transactions = repository.bean("naskah.Transactions", Transactions.class);
    JdbcTemplate jdbc = repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
    Configuration office = new PlainOffice().signing("seal", "Kaki surat resmi").done();
    return new Signatures(
        () -> office,
        new Providers(List.of(TestSeal.made(folder, clock))),
        repository.bean("naskah.Signatories", Signatories.class),
        new SignatureJobs(
            new SigningTable(jdbc), transactions, repository.bean(Audit.class), clock),
        clock);
  }
}
