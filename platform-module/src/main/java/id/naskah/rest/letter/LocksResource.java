package id.naskah.rest.letter;

import id.naskah.letter.LetterReader;
import id.naskah.letter.protection.LetterLocks;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letters/{id}/locks}: who has the letter, or a file of it, open for editing. */
@RelationshipResource(
    name = "locks",
    entityResource = LettersResource.class,
    title = "Locks of letters")
public class LocksResource
    implements RelationshipResourceAction.Read<Entity>, RelationshipResourceAction.Delete {
  private final Answers answers;
  private final LetterReader letters;
  private final LetterLocks locks;

  public LocksResource(Answers answers, LetterReader letters, LetterLocks locks) {
    this.answers = answers;
    this.letters = letters;
    this.locks = locks;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letter, Parameters parameters) {
    return answers.reading(
        () -> {
          List<LetterLocks.Lock> all = locks.of(letters.find(letter));
          return Slice.of(parameters).of(all, LocksResource::entity);
        });
  }

  /** Ends a lock: its owner's own, or for administrators anybody's. */
  @Override
  public void delete(String letter, String file, Parameters parameters) {
    answers.writing(
        () -> {
          locks.end(letters.find(letter), file);
          return null;
        });
  }

  private static Entity entity(LetterLocks.Lock lock) {
    return new Entity()
        .with("id", lock.file().getId())
        .with("fileName", lock.fileName())
        .with("lockedBy", lock.user());
  }
}
