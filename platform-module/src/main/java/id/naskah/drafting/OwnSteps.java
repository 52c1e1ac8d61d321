package id.naskah.drafting;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.drafting.DraftStep.State;
import id.naskah.platform.RunAs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which steps are the user's to do now, and by what mandate. */
class OwnSteps {
  private final Mandates mandates;

  public OwnSteps(Mandates mandates) {
    this.mandates = mandates;
  }

  /** A step whose turn it is, and for whom the user does it. */
  record Own(DraftStep step, Mandate mandate) {}

  /** Those among some steps, in their order; the user's own mandate comes before a substitute's. */
  List<Own> among(List<DraftStep> steps) {
    Map<Recipient, Mandate> byOfficial = new HashMap<>();
    mandates
        .of(RunAs.sender())
        .forEach(mandate -> byOfficial.putIfAbsent(mandate.recipient(), mandate));
    return steps.stream()
        .filter(step -> step.state() == State.CURRENT && byOfficial.containsKey(step.official()))
        .map(step -> new Own(step, byOfficial.get(step.official())))
        .toList();
  }
}
