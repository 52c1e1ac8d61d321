package id.naskah.retention.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.model.RetentionModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/** In which dossier a letter lies, by the table; the properties of the letter do not tell. */
final class FiledRow {
  private FiledRow() {}

  /** The id of the dossier; null for none. */
  static String dossierOf(Repository repository, NodeRef letter) {
    assertThat(
            repository.inTransactionAs(
                "admin",
                () ->
                    repository
                        .bean("nodeService", NodeService.class)
                        .getProperty(letter, RetentionModel.DOSSIER_ID)))
        .isNull();
    return repository
        .bean("naskah.JdbcTemplate", JdbcTemplate.class)
        .queryForList(
            "SELECT d.uuid FROM naskah_filed f JOIN naskah_dossier d ON d.node_id = f.dossier_id"
                + " JOIN naskah_letter l ON l.node_id = f.letter_id WHERE l.uuid = ?",
            String.class,
            letter.getId())
        .stream()
        .findFirst()
        .orElse(null);
  }
}
