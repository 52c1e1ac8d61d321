package id.naskah.rest.drafting;

import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Messages;
import id.naskah.platform.Nodes;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.selection.SelectedLetter;
import id.naskah.selection.SelectionService;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /signing-selections/{id}/letters}: what became of each letter. */
@RelationshipResource(
    name = "letters",
    entityResource = SelectionsResource.class,
    title = "Letters of a selection")
public class SelectionLetters implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final SelectionService service;
  private final LetterReader letters;

  public SelectionLetters(Answers answers, SelectionService service, LetterReader letters) {
    this.answers = answers;
    this.service = service;
    this.letters = letters;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String selection, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              service.letters(SelectionsResource.id(selection), slice.skip(), slice.most() + 1),
              this::entity);
        });
  }

  private Entity entity(SelectedLetter selected) {
    Entity entity =
        new Entity()
            .with("id", selected.letter())
            .with("status", selected.outcome().state().code())
            .with("endedAt", selected.endedAt() == null ? null : selected.endedAt().toString());
    NodeRef node = Nodes.live(selected.letter());
    if (!letters.isReadable(node)) {
      return entity.with("reason", Messages.text("naskah.selection.gone"));
    }
    Letter letter = letters.readShort(node);
    return entity
        .with("subject", letter.subject())
        .with("letterNumber", selected.outcome().number())
        .with("reason", selected.outcome().reason());
  }
}
