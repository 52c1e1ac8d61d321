package id.naskah.platform.database;

/**
 * The database does not answer, so nothing can be read or stored.
 *
 * <p>It names no cause: Alfresco repeats whatever has an {@link java.sql.SQLException} among its
 * causes, forty times and for most of a minute.
 */
public class DatabaseGone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** There is no more to say. */
  public DatabaseGone() {
    super("the database does not answer");
  }
}
