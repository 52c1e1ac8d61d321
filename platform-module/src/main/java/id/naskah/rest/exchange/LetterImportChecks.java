package id.naskah.rest.exchange;

import id.naskah.exchange.Arrivals;
import id.naskah.exchange.LetterImport;
import id.naskah.exchange.ReceivedPackage;
import id.naskah.rest.Answers;
import id.naskah.rest.ContentTarget;
import id.naskah.rest.ContentType;
import id.naskah.rest.Entity;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import org.alfresco.rest.framework.resource.EntityResource;

/**
 * {@code /letter-import-checks/{unit}/content}: what registering a package of another office would
 * make of it.
 */
@EntityResource(name = "letter-import-checks", title = "Checks of letters of other offices")
public class LetterImportChecks extends ContentTarget {
  private final Arrivals arrivals;
  private final LetterImport imports;
  private final OutlookJson json;

  public LetterImportChecks(
      Answers answers, Arrivals arrivals, LetterImport imports, OutlookJson json) {
    super(answers);
    this.arrivals = arrivals;
    this.imports = imports;
    this.json = json;
  }

  @Override
  public Entity store(String id, ContentType type, Arrived content) {
    return store(id, type, content, name -> null);
  }

  /** Nothing is stored. */
  @Override
  public Entity store(String unit, ContentType type, Arrived content, UnaryOperator<String> asked) {
    return answers()
        .made(
            () -> {
              try (InputStream in = content.open();
                  ReceivedPackage received = arrivals.open(in)) {
                return answers()
                    .reading(
                        () ->
                            json.entity(
                                unit,
                                received,
                                imports.outlook(unit, received, LetterImports.choice(asked))));
              }
            });
  }
}
