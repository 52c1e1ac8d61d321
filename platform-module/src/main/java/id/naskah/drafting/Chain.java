package id.naskah.drafting;

import id.naskah.configuration.Recipient;
import id.naskah.drafting.DraftStep.Task;
import id.naskah.drafting.StepTable.Planned;
import java.util.ArrayList;
import java.util.List;

/**
 * Through whose hands a letter goes.
 *
 * @param initials positions and users, one after the other; may be empty
 * @param signatories likewise; at least one
 * @param together whether the signatories sign in whatever order
 */
public record Chain(List<Recipient> initials, List<Recipient> signatories, boolean together) {
  public Chain {
    initials = List.copyOf(initials);
    signatories = List.copyOf(signatories);
  }

  List<Recipient> all() {
    List<Recipient> all = new ArrayList<>(initials);
    all.addAll(signatories);
    return all;
  }

  List<Planned> steps() {
    List<Planned> steps = new ArrayList<>();
    initials.forEach(official -> steps.add(new Planned(Task.INITIAL, official)));
    signatories.forEach(official -> steps.add(new Planned(Task.SIGN, official)));
    return steps;
  }
}
