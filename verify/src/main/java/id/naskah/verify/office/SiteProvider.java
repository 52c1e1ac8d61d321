package id.naskah.verify.office;

/**
 * Says where the checks run when nobody else did: found by {@link java.util.ServiceLoader} on the
 * class path of those tests that start a repository themselves.
 */
public interface SiteProvider {
  /** The address of the web application. */
  String url();

  /** An administrator. */
  String user();

  String password();
}
