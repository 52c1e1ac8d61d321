package id.naskah.rest.letter;

import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Texts;
import id.naskah.registering.Senders;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /senders}: who sent letters before. */
@EntityResource(name = "senders", title = "Senders of letters")
public class SendersResource implements EntityResourceAction.Read<Entity> {
  private static final int LONGEST = 255;

  private final Answers answers;
  private final Senders senders;
  private final LetterReader reader;

  public SendersResource(Answers answers, Senders senders, LetterReader reader) {
    this.answers = answers;
    this.senders = senders;
    this.reader = reader;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          String term = Texts.trimmed(parameters.getParameter("term"));
          if (term != null) {
            Texts.check("term", term, LONGEST, false);
          }
          List<Letter> newest = senders.newestOfEach(term).stream().map(reader::readShort).toList();
          return Slice.of(parameters).of(newest, SendersResource::entity);
        });
  }

  private static Entity entity(Letter newest) {
    return new Entity()
        .with("id", newest.id())
        .with("senderOrganisation", newest.senderOrganisation())
        .with("senderName", newest.senderName())
        .with("kind", newest.kind());
  }
}
