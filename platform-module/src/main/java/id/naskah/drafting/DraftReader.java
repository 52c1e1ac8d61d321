package id.naskah.drafting;

import id.naskah.configuration.Direction;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.drafting.DraftView.Doing;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterValues;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Says of letters that the office writes where they stand, to those who may read them. */
public class DraftReader {
  private final LetterReader letters;
  private final Leads leads;
  private final NodeService nodeService;
  private final DraftTable drafts;
  private final StepTable steps;
  private final Chains chains;
  private final OwnSteps ownSteps;
  private final TakenNumber numbers;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: the letter was found for the user
   */
  public DraftReader(
      LetterReader letters,
      Leads leads,
      NodeService nodeService,
      DraftTable drafts,
      StepTable steps,
      Chains chains,
      OwnSteps ownSteps,
      TakenNumber numbers,
      OfficeClock clock) {
    this.letters = letters;
    this.leads = leads;
    this.nodeService = nodeService;
    this.drafts = drafts;
    this.steps = steps;
    this.chains = chains;
    this.ownSteps = ownSteps;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * Where a letter stands. Of a draft that nobody was given yet it says that it is being written.
   *
   * @throws RuleViolation 404 if there is no such letter for the user, or none that the office
   *     writes here
   */
  public DraftView read(String id) {
    NodeRef letter = letters.find(id);
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    Optional<Draft> draft = drafts.find(id);
    boolean isOurs = !Direction.INCOMING.code().equals(now.get(LetterModel.DIRECTION));
    boolean isDraft = LetterStatus.DRAFT.code().equals(now.get(LetterModel.STATUS));
    if (draft.isEmpty() && !(isOurs && isDraft)) {
      throw RuleViolation.notFound("draft", id);
    }
    List<DraftStep> all = steps.of(id);
    Stage stage = draft.map(Draft::stage).orElse(Stage.WRITING);
    Optional<Draft.Taken> taken = draft.map(Draft::taken);
    Optional<Draft.Taken> number =
        taken.filter(there -> stage == Stage.SIGNED || signs(draft.orElseThrow(), all));
    return new DraftView(
        id,
        stage,
        draft.map(Draft::round).orElse(0),
        draft.map(Draft::together).orElse(false),
        (String) now.get(DraftingModel.TEMPLATE),
        (String) now.get(DraftingModel.LANGUAGE),
        draft.map(Draft::begunBy).orElse(null),
        draft.map(Draft::begunAt).orElse(null),
        isDraft && taken.isEmpty() ? expected(now) : null,
        number.map(Draft.Taken::number).orElse((String) now.get(LetterModel.LETTER_NUMBER)),
        number.map(Draft.Taken::day).orElse(day(now)),
        draft.map(Draft::signedAt).orElse(null),
        draft.map(Draft::digest).orElse(null),
        all,
        List.copyOf(doings(letter, stage, draft, all)));
  }

  /** The chain that chains.csv says for a letter; nothing where it says none. */
  public Optional<Chain> chain(String id) {
    return chains.configured(nodeService.getProperties(letters.find(id)));
  }

  /**
   * Whether the user signs the letter or has signed it: nobody else is told a number that counts
   * for nothing before the last signature.
   */
  private boolean signs(Draft draft, List<DraftStep> all) {
    String user = RunAs.sender();
    return ownSteps.among(all).stream().anyMatch(own -> own.step().task() == Task.SIGN)
        || all.stream()
            .filter(step -> step.round() == draft.round() && step.task() == Task.SIGN)
            .anyMatch(step -> user != null && user.equals(step.doneBy()));
  }

  private LocalDate day(Map<QName, Serializable> letter) {
    return new LetterValues(letter, clock).day(LetterModel.LETTER_DATE);
  }

  private String expected(Map<QName, Serializable> letter) {
    if (letter.get(LetterModel.UNIT) == null || letter.get(LetterModel.KIND) == null) {
      return null;
    }
    try {
      return numbers.expected(letter);
    } catch (RuleViolation e) {
      // The series asks for what the draft does not say yet.
      return null;
    }
  }

  private Set<Doing> doings(
      NodeRef letter, Stage stage, Optional<Draft> draft, List<DraftStep> all) {
    Set<Doing> doings = EnumSet.noneOf(Doing.class);
    if (stage == Stage.SIGNED) {
      return doings;
    }
    boolean writes = leads.may(letter);
    if (stage == Stage.WRITING) {
      if (writes) {
        doings.add(Doing.SUBMIT);
      }
      return doings;
    }
    for (OwnSteps.Own own : ownSteps.among(all)) {
      doings.add(own.step().task() == Task.INITIAL ? Doing.INITIAL : Doing.SIGN);
      doings.add(Doing.RETURN);
    }
    if (writes) {
      doings.add(Doing.TAKE_BACK);
      if (!draft.orElseThrow().isBeingSigned()) {
        doings.add(Doing.CHANGE_CHAIN);
      }
    }
    return doings;
  }
}
