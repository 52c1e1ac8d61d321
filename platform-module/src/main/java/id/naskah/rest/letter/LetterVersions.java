package id.naskah.rest.letter;

import id.naskah.history.FileVersions;
import id.naskah.letter.LetterReader;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /letters/{id}/versions}: what the document of a letter held before it was replaced. */
@RelationshipResource(
    name = "versions",
    entityResource = LettersResource.class,
    title = "Versions of letters")
public class LetterVersions implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final LetterReader letters;
  private final FileVersions versions;

  public LetterVersions(Answers answers, LetterReader letters, FileVersions versions) {
    this.answers = answers;
    this.letters = letters;
    this.versions = versions;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(versions.of(letters.find(id)), VersionsResource::entity));
  }
}
