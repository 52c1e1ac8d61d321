package id.naskah.rest.letter;

import id.naskah.letter.AttachmentReader;
import id.naskah.letter.AttachmentRemoval;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterService;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /letters/{id}/attachments}: what came with the letter. */
@RelationshipResource(
    name = "attachments",
    entityResource = LettersResource.class,
    title = "Attachments")
public class AttachmentsResource
    implements RelationshipResourceAction.Create<Entity>,
        RelationshipResourceAction.Read<Entity>,
        RelationshipResourceAction.Delete {
  private final Answers answers;
  private final LetterService service;
  private final LetterReader letters;
  private final AttachmentReader attachments;
  private final AttachmentRemoval removal;

  public AttachmentsResource(
      Answers answers,
      LetterService service,
      LetterReader letters,
      AttachmentReader attachments,
      AttachmentRemoval removal) {
    this.answers = answers;
    this.service = service;
    this.letters = letters;
    this.attachments = attachments;
    this.removal = removal;
  }

  /** Adds attachments, still empty; their content follows with PUT /attachments/{id}/content. */
  @Override
  public List<Entity> create(String letterId, List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> {
          NodeRef letter = letters.find(letterId);
          return entities.stream()
              .map(e -> new Body(e, Set.of("fileName")).text("fileName"))
              .map(name -> AttachmentFiles.entity(attachments.read(service.attach(letter, name))))
              .toList();
        });
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letterId, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.of(
              attachments.of(letters.find(letterId)),
              node -> AttachmentFiles.entity(attachments.read(node)));
        });
  }

  /** Takes a file off the letter. */
  @Override
  public void delete(String letterId, String attachment, Parameters parameters) {
    answers.writing(
        () -> {
          removal.remove(letters.find(letterId), attachment);
          return attachment;
        });
  }
}
