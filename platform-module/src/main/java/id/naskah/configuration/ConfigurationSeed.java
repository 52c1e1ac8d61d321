package id.naskah.configuration;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import java.util.List;
import org.alfresco.repo.module.AbstractModuleComponent;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the shipped defaults in place where there is nothing yet; never over an edited file. */
class ConfigurationSeed extends AbstractModuleComponent {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationSeed.class);
  private static final String UNIT = "GROUP_NASKAH_OFFICE";

  private ConfigurationStore store;
  private ConfigurationService service;
  private AuthorityService authorityService;
  private Transactions transactions;
  private List<ConfigurationListener> listeners = List.of();

  public void setStore(ConfigurationStore store) {
    this.store = store;
  }

  public void setService(ConfigurationService service) {
    this.service = service;
  }

  public void setAuthorityService(AuthorityService authorityService) {
    this.authorityService = authorityService;
  }

  public void setTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  public void setListeners(List<ConfigurationListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  protected void executeInternal() {
    // Runs while the repository starts, when no user is there yet.
    RunAs.system(() -> transactions.inNew(this::seed));
    RunAs.system(this::tellAll);
  }

  /**
   * Brings folders and groups in line with the files. What is wrong with a file, or with a folder,
   * must not stop Alfresco: it could then not be mended through Alfresco.
   */
  private Void tellAll() {
    for (ConfigurationListener listener : listeners) {
      try {
        transactions.inNew(() -> tell(listener));
      } catch (RuleViolation e) {
        // Says file and line; where in our code it was found tells nobody more.
        LOG.error(
            "Alfresco starts, but {} does not follow Data Dictionary/Naskah: {}",
            listener.getClass().getSimpleName(),
            e.getMessage());
      } catch (RuntimeException e) {
        LOG.error(
            "Alfresco starts, but {} does not follow Data Dictionary/Naskah: {}",
            listener.getClass().getSimpleName(),
            e.getMessage(),
            e);
      }
    }
    return null;
  }

  private Void tell(ConfigurationListener listener) {
    listener.changed(ConfigurationFiles.UNITS, service.get());
    return null;
  }

  private Void seed() {
    // The groups that the defaults name.
    for (String group : List.of(UNIT, Office.RECORDS_MANAGERS, Office.RECORDS_APPROVERS)) {
      if (!authorityService.authorityExists(group)) {
        authorityService.createAuthority(
            AuthorityType.GROUP, group.substring(AuthorityType.GROUP.getPrefixString().length()));
      }
    }
    NodeRef folder = store.createFolder();
    for (ConfiguredFile<?> file : ConfigurationFiles.all()) {
      if (store.find(file).isEmpty()) {
        store.create(folder, file, file.shipped());
      }
    }
    return null;
  }
}
