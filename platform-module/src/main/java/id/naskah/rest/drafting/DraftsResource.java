package id.naskah.rest.drafting;

import id.naskah.drafting.DraftBoxes;
import id.naskah.drafting.DraftBoxes.Box;
import id.naskah.drafting.DraftReader;
import id.naskah.drafting.DraftView;
import id.naskah.drafting.Drafting;
import id.naskah.drafting.Signing;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.signature.Credentials;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.rest.framework.WebApiDescription;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /drafts}: letters that the office writes, by what waits for the user; their steps. */
@EntityResource(name = "drafts", title = "Letters that the office writes")
public class DraftsResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Entity> {
  private final Answers answers;
  private final Drafting drafting;
  private final Signing signing;
  private final BegunDrafts begun;
  private final DraftReader reader;
  private final DraftBoxes boxes;
  private final DraftJson json;

  public DraftsResource(
      Answers answers,
      Drafting drafting,
      Signing signing,
      BegunDrafts begun,
      DraftReader reader,
      DraftBoxes boxes,
      DraftJson json) {
    this.answers = answers;
    this.drafting = drafting;
    this.signing = signing;
    this.begun = begun;
    this.reader = reader;
    this.boxes = boxes;
    this.json = json;
  }

  /** Begins letters from templates, all of them or none. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    return begun.create(entities);
  }

  @Override
  @WebApiDescription(title = "Letters that wait for the user, by box")
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          Box box = box(parameters.getParameter("box"));
          return slice.ofOneMore(boxes.of(box, slice.skip(), slice.most() + 1), json::entity);
        });
  }

  private static Box box(String code) {
    if (code == null) {
      return Box.MINE;
    }
    return Arrays.stream(Box.values())
        .filter(box -> box.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "box",
                    "naskah.choice",
                    Texts.shortened(code),
                    Arrays.stream(Box.values()).map(Box::code).collect(Collectors.joining(", "))));
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    Entity entity = answers.reading(() -> whole(id));
    if (((List<?>) entity.get("mine")).contains(DraftView.Doing.SIGN.code())) {
      // Outside of a transaction: a provider may be asked over the net.
      answers.made(() -> entity.with("signature", json.entity(signing.state(id))));
    }
    return entity;
  }

  private Entity whole(String id) {
    Entity entity = json.entity(reader.read(id));
    reader.chain(id).ifPresent(chain -> entity.with("chain", json.entity(chain)));
    return entity;
  }

  /** A step: {@code action}, with what it needs. */
  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    DraftAction action = answers.reading(() -> DraftAction.of(entity));
    if (action.isOfficials()) {
      // In a transaction of its own: that initials fell is kept, and then the step is refused.
      boolean fell = answers.writing(() -> drafting.haveInitialsFallen(id));
      if (fell) {
        answers.made(
            () -> {
              throw RuleViolation.conflict("content", "naskah.draft.changed");
            });
      }
    }
    if ("sign".equals(action.name())) {
      sign(id, action.body());
    } else {
      answers.writing(
          () -> {
            action.take(drafting, id);
            return id;
          });
    }
    return readById(id, parameters);
  }

  private void sign(String id, Body body) {
    try (Credentials credentials = answers.made(() -> credentials(body))) {
      answers.made(
          () -> {
            signing.sign(id, body.text("seen"), credentials);
            return id;
          });
    }
  }

  private static Credentials credentials(Body body) {
    String passphrase = body.secret("passphrase");
    String code = body.secret("oneTimeCode");
    if (passphrase != null) {
      return Credentials.passphrase(passphrase.toCharArray());
    }
    return code == null ? Credentials.none() : Credentials.oneTimeCode(code.toCharArray());
  }

  /** What a body asks for. */
  record DraftAction(String name, Body body) {
    private static final List<String> ALL =
        List.of("submit", "initial", "sign", "return", "takeBack", "changeChain");

    static DraftAction of(Entity entity) {
      Body body =
          new Body(
              entity,
              Set.of(
                  "action",
                  "reason",
                  "seen",
                  "initials",
                  "signatories",
                  "together",
                  "passphrase",
                  "oneTimeCode"));
      String name = body.text("action");
      if (name == null) {
        throw RuleViolation.invalid("action", "naskah.missing");
      }
      if (!ALL.contains(name)) {
        throw RuleViolation.invalid(
            "action", "naskah.choice", Texts.shortened(name), String.join(", ", ALL));
      }
      return new DraftAction(name, body);
    }

    /** Whether it is taken by an official whose turn it is. */
    boolean isOfficials() {
      return Set.of("initial", "sign", "return").contains(name);
    }

    void take(Drafting drafting, String id) {
      switch (name) {
        case "submit" -> drafting.submit(id, body.has("signatories") ? SentChain.of(body) : null);
        case "initial" -> drafting.initial(id, body.text("seen"));
        case "return" -> drafting.giveBack(id, body.text("reason"));
        case "takeBack" -> drafting.takeBack(id, body.text("reason"));
        default -> drafting.changeChain(id, SentChain.of(body), body.text("reason"));
      }
    }
  }
}
