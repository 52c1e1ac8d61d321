package id.naskah.rest.exchange;

import id.naskah.exchange.Arrivals;
import id.naskah.exchange.Choice;
import id.naskah.exchange.LetterImport;
import id.naskah.exchange.ReceivedPackage;
import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.ContentTarget;
import id.naskah.rest.ContentType;
import id.naskah.rest.Entity;
import id.naskah.rest.letter.LetterJson;
import java.io.InputStream;
import java.util.function.UnaryOperator;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * {@code /letter-imports/{unit}/content}: a package of another office, which is registered as a
 * letter of the unit.
 */
@EntityResource(name = "letter-imports", title = "Letters of other offices")
public class LetterImports extends ContentTarget {
  private final Arrivals arrivals;
  private final LetterImport imports;
  private final LetterReader letters;
  private final LetterJson json;

  public LetterImports(
      Answers answers,
      Arrivals arrivals,
      LetterImport imports,
      LetterReader letters,
      LetterJson json) {
    super(answers);
    this.arrivals = arrivals;
    this.imports = imports;
    this.letters = letters;
    this.json = json;
  }

  @Override
  public Entity store(String id, ContentType type, Arrived content) {
    return store(id, type, content, name -> null);
  }

  @Override
  public Entity store(String unit, ContentType type, Arrived content, UnaryOperator<String> asked) {
    return answers()
        .made(
            () -> {
              Choice choice = choice(asked);
              try (InputStream in = content.open();
                  ReceivedPackage received = arrivals.open(in)) {
                NodeRef letter = answers().writing(() -> imports.register(unit, received, choice));
                return answers().reading(() -> json.entity(letters.read(letter)));
              }
            });
  }

  /** What stands behind the address. */
  static Choice choice(UnaryOperator<String> asked) {
    String again = Texts.trimmed(asked.apply("again"));
    if (again != null && !again.equals("true") && !again.equals("false")) {
      throw RuleViolation.invalid("again", "naskah.choice", Texts.shortened(again), "true, false");
    }
    return new Choice(
        Texts.trimmed(asked.apply("kind")),
        Texts.trimmed(asked.apply("classification")),
        Texts.trimmed(asked.apply("security")),
        "true".equals(again));
  }
}
