package id.naskah.letter;

import id.naskah.audit.Audit;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Which letters belong to a letter, read from both sides, and how a user says so. Who may change a
 * letter may say that it answers or belongs to another that may be read.
 */
public class Relations {
  private static final Set<Kind> SAID = EnumSet.of(Kind.REPLIES_TO, Kind.RELATES_TO);
  private static final Set<String> STANDING =
      Set.of(LetterStatus.OPEN.code(), LetterStatus.SETTLED.code());

  private final NodeService nodeService;
  private final LetterLinks links;
  private final QuietWriter writer;
  private final Audit audit;

  /**
   * For clients.
   *
   * @param nodeService the one that checks no permission, for the public one checks none either
   *     where links are made; it is asked here
   */
  public Relations(NodeService nodeService, LetterLinks links, QuietWriter writer, Audit audit) {
    this.nodeService = nodeService;
    this.links = links;
    this.writer = writer;
    this.audit = audit;
  }

  /** The letters that belong to this one and that the user may read. */
  public List<Relation> of(NodeRef letter) {
    List<Relation> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<NodeRef> others =
          kind.isOutward() ? links.linked(letter, kind.link()) : links.linking(letter, kind.link());
      others.forEach(other -> all.add(new Relation(kind, other)));
    }
    // These two say the same from either side.
    for (Kind kind : List.of(Kind.RELATES_TO, Kind.POSSIBLE_REPEAT_OF)) {
      for (NodeRef other : links.linking(letter, kind.link())) {
        Relation relation = new Relation(kind, other);
        if (!all.contains(relation)) {
          all.add(relation);
        }
      }
    }
    return all;
  }

  /**
   * Says that a letter answers another, or that the two belong together.
   *
   * @param kind code of the relation
   * @param other a letter that the user may read
   * @throws RuleViolation 400 for what is no such kind and for the letter itself, 403 for who may
   *     not change the letter, 409 for what is said already, for records and under a hold
   */
  public Relation add(NodeRef letter, String kind, NodeRef other) {
    Kind said = said(kind);
    if (letter.equals(other)) {
      throw RuleViolation.invalid("letter", "naskah.relation.itself");
    }
    Relation relation = new Relation(said, other);
    if (of(letter).contains(relation)) {
      throw RuleViolation.conflict("letter", "naskah.relation.there");
    }
    NodeRef from = source(letter, said, other);
    links.requireWrite(from);
    nodeService.createAssociation(from, from.equals(letter) ? other : letter, said.link());
    audit.record(letter, said.code() + " " + other.getId());
    return relation;
  }

  /** A record does not change: that it belongs to an open letter is said by that one. */
  private NodeRef source(NodeRef letter, Kind kind, NodeRef other) {
    boolean isRecord = nodeService.getProperty(letter, RetentionModel.RECORDED_AT) != null;
    return kind == Kind.RELATES_TO && isRecord ? other : letter;
  }

  /** Takes back what {@link #add} said. 404 where it was not said. */
  public void remove(NodeRef letter, String kind, NodeRef other) {
    Kind said = said(kind);
    boolean isOurs = links.linked(letter, said.link()).contains(other);
    if (!isOurs
        && !(said == Kind.RELATES_TO && links.linking(letter, said.link()).contains(other))) {
      throw RuleViolation.notFound("relation", kind + "-" + other.getId());
    }
    NodeRef from = isOurs ? letter : other;
    links.requireWrite(from);
    nodeService.removeAssociation(from, isOurs ? other : letter, said.link());
    audit.record(letter, "no longer " + said.code() + " " + other.getId());
  }

  /**
   * Notes which letter takes the place of one that is about to be void.
   *
   * @param by a letter that the user may read; it is not changed by that, so a record may be it
   */
  public void replace(NodeRef letter, NodeRef by) {
    Object status = nodeService.getProperty(by, LetterModel.STATUS);
    if (letter.equals(by) || !STANDING.contains(status)) {
      throw RuleViolation.invalid("replacedBy", "naskah.relation.standing");
    }
    links.requireWrite(letter);
    if (!links.linked(by, LetterModel.REPLACES).contains(letter)) {
      writer.link(by, letter, LetterModel.REPLACES);
      audit.record(by, "replaces " + letter.getId());
    }
  }

  private static Kind said(String kind) {
    if (kind == null) {
      throw RuleViolation.invalid("kind", "naskah.missing");
    }
    return Kind.of(kind)
        .filter(SAID::contains)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "kind",
                    "naskah.choice",
                    Texts.shortened(kind),
                    SAID.stream().map(Kind::code).collect(Collectors.joining(", "))));
  }

  /**
   * What another letter is to a letter.
   *
   * @param letter the other one
   */
  public record Relation(Kind kind, NodeRef letter) {}

  /** From which of the two the link is stored, and how it reads from the one at hand. */
  public enum Kind {
    REPLIES_TO("repliesTo", true),
    REPLIED_TO_BY("repliedToBy", false),
    RELATES_TO("relatesTo", true),
    REPLACES("replaces", true),
    REPLACED_BY("replacedBy", false),
    POSSIBLE_REPEAT_OF("possibleRepeatOf", true);

    private final String code;
    private final boolean outward;

    Kind(String code, boolean outward) {
      this.code = code;
      this.outward = outward;
    }

    public String code() {
      return code;
    }

    QName link() {
      return switch (this) {
        case REPLIES_TO, REPLIED_TO_BY -> LetterModel.REPLIES_TO;
        case RELATES_TO -> LetterModel.RELATES_TO;
        case REPLACES, REPLACED_BY -> LetterModel.REPLACES;
        case POSSIBLE_REPEAT_OF -> LetterModel.POSSIBLE_REPEAT_OF;
      };
    }

    /** Whether the link leads from the letter at hand to the other. */
    boolean isOutward() {
      return outward;
    }

    /** The kind with this code. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
  }
}
