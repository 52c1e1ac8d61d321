package id.naskah.whole;

import id.naskah.embedded.junit.AlfrescoExtension;
import id.naskah.verify.office.SiteProvider;

/** Tells the tests that need no more than an address that of the embedded repository. */
public final class EmbeddedSite implements SiteProvider {
  @Override
  public String url() {
    return AlfrescoExtension.repository().url();
  }

  @Override
  public String user() {
    return "admin";
  }

  @Override
  public String password() {
    return "admin";
  }
}
