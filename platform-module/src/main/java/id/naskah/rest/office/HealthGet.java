package id.naskah.rest.office;

import id.naskah.rest.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Properties;
import org.alfresco.service.cmr.security.AuthorityService;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.json.JSONWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * {@code GET /health}: that Naskah answers, in which version, and whether something is wrong with
 * it.
 *
 * <p>A web script, for what watches servers: a resource of the v1 API can only answer with an
 * entry, or a list of them.
 */
public class HealthGet extends AbstractWebScript {
  private static final String PROPERTIES = "/alfresco/module/naskah-platform/module.properties";

  private final HealthJson healthJson;
  private final AuthorityService publicAuthorityService;
  private final JdbcTemplate sql;
  private final String search;
  private final String version;

  /**
   * Reads the version.
   *
   * @param search name of the search subsystem in use
   */
  public HealthGet(
      HealthJson healthJson,
      AuthorityService publicAuthorityService,
      JdbcTemplate sql,
      String search) {
    this.healthJson = healthJson;
    this.publicAuthorityService = publicAuthorityService;
    this.sql = sql;
    this.search = search;
    this.version = ownVersion();
  }

  private static String ownVersion() {
    Properties properties = new Properties();
    try (InputStream in = HealthGet.class.getResourceAsStream(PROPERTIES)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("module.version");
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    Entity health = healthJson.tell(new Entity()).with("version", version);
    // What the installation is made of is the administrator's business alone.
    if (publicAuthorityService.hasAdminAuthority()) {
      health.with("database", sql.execute(HealthGet::database)).with("search", search);
    }
    response.setContentType("application/json;charset=UTF-8");
    try (OutputStream out = response.getOutputStream()) {
      out.write(JSONWriter.encodeToJSON(health).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String database(Connection connection) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
  }
}
