package id.naskah.rest.secrecy;

import id.naskah.letter.LetterReader;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.secrecy.ReadersService;
import id.naskah.secrecy.Right;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * {@code /letters/{id}/readers}: who can read a letter and why, for those who may write it and
 * those who keep records.
 */
@RelationshipResource(
    name = "readers",
    entityResource = LettersResource.class,
    title = "Readers of letters")
public class ReadersResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final LetterReader letters;
  private final ReadersService readers;
  private final AuthorityService authorityService;

  /**
   * @param authorityService the one that checks no permission, asked for names of groups
   */
  public ReadersResource(
      Answers answers,
      LetterReader letters,
      ReadersService readers,
      AuthorityService authorityService) {
    this.answers = answers;
    this.letters = letters;
    this.readers = readers;
    this.authorityService = authorityService;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(readers.of(letters.find(id)), this::entity));
  }

  private Entity entity(Right right) {
    return new Entity()
        .with("authority", right.authority())
        .with("name", authorityService.getAuthorityDisplayName(right.authority()))
        .with("writes", !PermissionService.CONSUMER.equals(right.permission()))
        .with("because", right.because().code())
        .with("detail", right.detail());
  }
}
