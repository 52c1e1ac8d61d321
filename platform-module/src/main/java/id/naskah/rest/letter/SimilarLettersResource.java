package id.naskah.rest.letter;

import id.naskah.fixity.SameContent;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Days;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.registering.Likeness;
import id.naskah.registering.NewLetter;
import id.naskah.registering.SimilarLetter;
import id.naskah.registering.SimilarLetters;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alfresco.model.ContentModel;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;

/** {@code /similar-letters}: whether a letter that is being registered is there already. */
@EntityResource(name = "similar-letters", title = "Letters that may be the same")
public class SimilarLettersResource implements EntityResourceAction.Read<Entity> {
  private static final int LONGEST = 1000;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  private final Answers answers;
  private final SimilarLetters similar;
  private final SameContent sameContent;
  private final ContentService publicContentService;
  private final LetterReader reader;
  private final LetterJson json;

  /** With what finds, and what shows. */
  public SimilarLettersResource(
      Answers answers,
      SimilarLetters similar,
      SameContent sameContent,
      ContentService publicContentService,
      LetterReader reader,
      LetterJson json) {
    this.answers = answers;
    this.similar = similar;
    this.sameContent = sameContent;
    this.publicContentService = publicContentService;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          List<SimilarLetter> found = similar.of(asked(parameters));
          return Slice.of(parameters).of(found, this::entity);
        });
  }

  private NewLetter asked(Parameters parameters) {
    String draft = text(parameters, "letter");
    String sha256 = text(parameters, "sha256");
    if (sha256 != null && !SHA256.matcher(sha256).matches()) {
      throw RuleViolation.invalid("sha256", "naskah.sha256", Texts.shortened(sha256));
    }
    if (draft != null && sha256 == null) {
      sha256 = hash(draft);
    }
    return new NewLetter(
        draft,
        text(parameters, "letterNumber"),
        text(parameters, "senderOrganisation"),
        text(parameters, "senderName"),
        day(parameters),
        text(parameters, "subject"),
        sha256 == null ? null : sha256.toLowerCase(Locale.ROOT));
  }

  private String hash(String draft) {
    ContentReader content =
        publicContentService.getReader(reader.find(draft), ContentModel.PROP_CONTENT);
    return content == null ? null : sameContent.hash(content).orElse(null);
  }

  private static String text(Parameters parameters, String field) {
    String text = Texts.trimmed(parameters.getParameter(field));
    if (text != null) {
      Texts.check(field, text, LONGEST, false);
    }
    return text;
  }

  private static LocalDate day(Parameters parameters) {
    String text = text(parameters, "letterDate");
    return text == null
        ? null
        : Days.parse(text)
            .orElseThrow(
                () ->
                    RuleViolation.invalid(
                        "letterDate", "naskah.date.format", Texts.shortened(text)));
  }

  private Entity entity(SimilarLetter found) {
    return new Entity()
        .with("id", found.letter().getId())
        .with("because", found.because().stream().map(Likeness::code).toList())
        .with("letter", json.entity(reader.readShort(found.letter())));
  }
}
