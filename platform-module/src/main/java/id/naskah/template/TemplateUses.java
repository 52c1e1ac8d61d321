package id.naskah.template;

import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.OpenUses;
import java.util.List;

/** The templates for a kind of letters: without it their names would mean nothing. */
class TemplateUses implements OpenUses {
  private final TemplateStore store;

  public TemplateUses(TemplateStore store) {
    this.store = store;
  }

  @Override
  public List<Use> of(ConfiguredFile<?> file, String code) {
    long templates = file == ConfigurationFiles.KINDS ? store.countOf(code) : 0;
    return templates == 0 ? List.of() : List.of(new Use("naskah.use.templates", templates));
  }
}
