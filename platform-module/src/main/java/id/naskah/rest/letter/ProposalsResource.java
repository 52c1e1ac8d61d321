package id.naskah.rest.letter;

import id.naskah.letter.LetterReader;
import id.naskah.registering.FileProposals;
import id.naskah.registering.Proposal;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;

/** {@code /letters/{id}/proposals}: what the file of a letter seems to say of it. */
@RelationshipResource(
    name = "proposals",
    entityResource = LettersResource.class,
    title = "Proposals for letters")
public class ProposalsResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final LetterReader letters;
  private final ContentService publicContentService;
  private final FileProposals proposals;

  /** With the content service that checks permissions. */
  public ProposalsResource(
      Answers answers,
      LetterReader letters,
      ContentService publicContentService,
      FileProposals proposals) {
    this.answers = answers;
    this.letters = letters;
    this.publicContentService = publicContentService;
    this.proposals = proposals;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letter, Parameters parameters) {
    Slice slice = answers.reading(() -> Slice.of(parameters));
    ContentReader content =
        answers.reading(
            () -> publicContentService.getReader(letters.find(letter), ContentModel.PROP_CONTENT));
    // Outside of the transaction, which would be open as long as the file is read.
    return slice.of(fields(proposals.of(content)), field -> field);
  }

  private static List<Entity> fields(Proposal proposal) {
    List<Entity> fields = new ArrayList<>();
    add(fields, "letterNumber", proposal.letterNumber());
    add(fields, "letterDate", proposal.letterDate());
    add(fields, "subject", proposal.subject());
    add(fields, "senderOrganisation", proposal.senderOrganisation());
    add(fields, "senderName", proposal.senderName());
    return fields;
  }

  private static void add(List<Entity> fields, String field, Object value) {
    if (value != null) {
      fields.add(new Entity().with("field", field).with("value", value.toString()));
    }
  }
}
