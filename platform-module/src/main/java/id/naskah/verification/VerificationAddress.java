package id.naskah.verification;

import id.naskah.configuration.Configuration;
import java.util.function.Supplier;
import org.alfresco.repo.admin.SysAdminParams;
import org.alfresco.util.UrlUtil;

/** Where anybody checks a letter: the address that its QR code has. */
public class VerificationAddress {
  private static final String PAGE = "/s/naskah/verify/";

  private final Supplier<Configuration> configuration;
  private final SysAdminParams server;

  /**
   * @param server says where Alfresco is, for offices that have named no other address
   */
  public VerificationAddress(Supplier<Configuration> configuration, SysAdminParams server) {
    this.configuration = configuration;
    this.server = server;
  }

  /** The address of a code, as verification.address in office.properties says. */
  public String of(VerificationCode code) {
    String named = configuration.get().office().verificationAddress();
    return (named.isEmpty() ? UrlUtil.getAlfrescoUrl(server) + PAGE : named) + code.grouped();
  }
}
