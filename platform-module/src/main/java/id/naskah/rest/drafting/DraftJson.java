package id.naskah.rest.drafting;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Names;
import id.naskah.drafting.Chain;
import id.naskah.drafting.DraftBoxes.Waiting;
import id.naskah.drafting.DraftStep;
import id.naskah.drafting.DraftView;
import id.naskah.drafting.Signing;
import id.naskah.drafting.Stage;
import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Nodes;
import id.naskah.rest.Entity;
import id.naskah.signature.Signatures;
import java.util.List;

/** Letters that the office writes, as JSON. */
public class DraftJson {
  private final LetterReader letters;
  private final Names names;
  private final Signatures signatures;

  public DraftJson(LetterReader letters, Names names, Signatures signatures) {
    this.letters = letters;
    this.names = names;
    this.signatures = signatures;
  }

  /** All that is told of one. */
  Entity entity(DraftView draft) {
    return new Entity()
        .with("id", draft.letter())
        .with("stage", draft.stage().code())
        .with("round", draft.round())
        .with("together", draft.together())
        .with("template", draft.template())
        .with("language", draft.language())
        .with("writtenBy", draft.begunBy())
        .with("writtenByName", draft.begunBy() == null ? null : names.ofUser(draft.begunBy()))
        .with("begunAt", text(draft.begunAt()))
        .with("expectedNumber", draft.expectedNumber())
        .with("letterNumber", draft.letterNumber())
        .with("letterDate", text(draft.letterDate()))
        .with("signedAt", text(draft.signedAt()))
        .with("seen", draft.seen())
        .with("steps", draft.steps().stream().map(this::entity).toList())
        .with("mine", draft.mine().stream().map(DraftView.Doing::code).toList());
  }

  private Entity entity(DraftStep step) {
    return new Entity()
        .with("round", step.round())
        .with("place", step.place())
        .with("task", step.task().code())
        .with("official", step.official().toString())
        .with("officialName", names.of(step.official()))
        .with("status", step.state().code())
        .with("since", text(step.since()))
        .with("doneBy", step.doneBy())
        .with("doneByName", step.doneBy() == null ? null : names.ofUser(step.doneBy()))
        .with("doneFor", step.doneFor())
        .with("doneAt", text(step.doneAt()))
        .with("note", step.note());
  }

  /** A line of a list. */
  Entity entity(Waiting waiting) {
    Letter letter = letters.readShort(Nodes.live(waiting.letter()));
    return new Entity()
        .with("id", waiting.letter())
        .with("stage", waiting.stage().code())
        .with("since", text(waiting.since()))
        .with("seen", waiting.seen())
        .with("asks", asks(waiting, letter))
        .with("subject", letter.subject())
        .with("kind", letter.kind())
        .with("unit", letter.unit())
        .with("letterNumber", letter.letterNumber())
        .with("letterDate", text(letter.letterDate()))
        .with("recipients", letter.recipients())
        .with("urgency", letter.urgency())
        .with("security", letter.security());
  }

  private String asks(Waiting waiting, Letter letter) {
    boolean isToSign = waiting.seen() != null && waiting.stage() == Stage.SIGNING;
    return isToSign ? signatures.asks(letter.unit(), letter.kind()).code() : null;
  }

  /** A chain, with what its officials are called. */
  Entity entity(Chain chain) {
    return new Entity()
        .with("initials", named(chain.initials()))
        .with("signatories", named(chain.signatories()))
        .with("together", chain.together());
  }

  /** What signing asks for, and whether the user can. */
  Entity entity(Signing.Able able) {
    return new Entity()
        .with("asks", able.asks().code())
        .with("status", able.state().kind().code())
        .with("subject", able.state().subject())
        .with("validUntil", text(able.state().validUntil()))
        .with("text", able.state().text());
  }

  private List<Entity> named(List<Recipient> officials) {
    return officials.stream()
        .map(
            official ->
                new Entity()
                    .with("official", official.toString())
                    .with("officialName", names.of(official)))
        .toList();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
