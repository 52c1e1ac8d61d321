package id.naskah.template;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationListener;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.docx.made.MadeTemplates;
import id.naskah.platform.RunAs;
import org.alfresco.service.cmr.repository.ContentService;

/**
 * Makes the folder of the templates with the first start, and puts the templates in it that Naskah
 * brings along. Later ones leave it alone: what somebody changed or deleted stays so.
 */
class TemplateSeed implements ConfigurationListener {
  private final ConfigurationStore configurationStore;
  private final TemplateStore store;
  private final ContentService contentService;

  /**
   * @param contentService the one that checks no permission: folders are set up by the system
   */
  public TemplateSeed(
      ConfigurationStore configurationStore, TemplateStore store, ContentService contentService) {
    this.configurationStore = configurationStore;
    this.store = store;
    this.contentService = contentService;
  }

  /** At every start, which tells of units. */
  @Override
  public void changed(ConfiguredFile<?> file, Configuration after) {
    if (file == ConfigurationFiles.UNITS && store.folder().isEmpty()) {
      RunAs.sentBySystem(
          () -> {
            configurationStore.createTemplates();
            MadeTemplates.all()
                .forEach(
                    (name, content) -> {
                      // An office may have no such kind.
                      if (TemplateName.of(name, after.kinds().keySet()).isPresent()) {
                        store.create(name, content, contentService);
                      }
                    });
            return null;
          });
    }
  }
}
