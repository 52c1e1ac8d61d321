package id.naskah.search;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.LetterKind;
import id.naskah.configuration.Unit;
import id.naskah.model.LetterModel;
import id.naskah.platform.Messages;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.repo.search.impl.solr.facet.handler.AbstractFacetLabelDisplayHandler;
import org.alfresco.repo.search.impl.solr.facet.handler.FacetLabel;
import org.alfresco.service.namespace.QName;

/**
 * Names for the codes of letters where Share counts results by them: those of the configuration as
 * it is now, and those of the content model. A code without a name stands for itself.
 */
public class FacetNames extends AbstractFacetLabelDisplayHandler {
  private static final int IN_NO_ORDER = -1;

  private final Supplier<Configuration> configuration;
  private final QName property;

  /**
   * @param property local name of a property of letters
   */
  public FacetNames(Supplier<Configuration> configuration, String property) {
    this.configuration = configuration;
    this.property = QName.createQName(LetterModel.URI, property);
    setSupportedFieldFacets(Set.of("@" + this.property));
  }

  @Override
  public FacetLabel getDisplayLabel(String value) {
    String name = name(value);
    return new FacetLabel(value, name == null ? value : name, IN_NO_ORDER);
  }

  private String name(String code) {
    Configuration now = configuration.get();
    return switch (property.getLocalName()) {
      case "unit" -> now.units().containsKey(code) ? unit(now.units().get(code)) : null;
      case "kind" -> now.kinds().containsKey(code) ? kind(now.kinds().get(code)) : null;
      case "classification" -> classification(code, now.classification().names().get(code));
      case "direction" -> listed("directions", code);
      case "status" -> listed("statuses", code);
      case "security" -> listed("securityLevels", code);
      default -> null;
    };
  }

  private static String unit(Unit unit) {
    return unit.name();
  }

  private static String kind(LetterKind kind) {
    return Messages.areIndonesian() ? kind.indonesian() : kind.english();
  }

  private static String classification(String code, String name) {
    return name == null ? null : code + " " + name;
  }

  private static String listed(String list, String code) {
    String key = "listconstraint.nsk_" + list + "." + code;
    String text = Messages.text(key);
    return text.equals(key) ? null : text;
  }
}
