package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Refused;
import id.naskah.retention.disposal.DisposalStep.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each step from each state, for destruction and for transfer, as docs/rules.md#rule-6 wants. */
class DisposalStepTest {
  private static Disposal batch(DisposalKind kind, DisposalState state) {
    return Batches.of(1, kind, state);
  }

  private static boolean canBeTaken(DisposalStep step, Disposal batch) {
    try {
      step.checkFrom(batch);
      return true;
    } catch (id.naskah.platform.RuleViolation e) {
      assertThat(e.kind() + " " + e.field() + " " + e.key())
          .isEqualTo("CONFLICT status naskah.disposal.step");
      return false;
    }
  }

  private static String steps(DisposalKind kind, DisposalState state) {
    return Arrays.stream(DisposalStep.values())
        .filter(step -> canBeTaken(step, batch(kind, state)))
        .map(Enum::name)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "PROPOSING, WITHDRAW",
    "PROPOSED,  APPRAISE WITHDRAW",
    "APPRAISED, APPROVE SEND_BACK WITHDRAW",
    "APPROVED,  SEND_BACK EXECUTE",
    "EXECUTING, EXECUTE PAUSE",
    "EXECUTED,",
    "WITHDRAWN,"
  })
  void ofDestruction(DisposalState state, String expected) {
    assertThat(steps(DisposalKind.DESTROY, state)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({
    "PROPOSING, WITHDRAW",
    "PROPOSED,  APPRAISE WITHDRAW",
    "APPRAISED, SEND_BACK WITHDRAW PACK",
    "PACKING,   WITHDRAW",
    "PACKED,    WITHDRAW SEND",
    "SENT,      WITHDRAW RECEIVE",
    // approved once the archive has it, and no more sent back
    "RECEIVED,  APPROVE WITHDRAW",
    "APPROVED,  EXECUTE",
    "EXECUTING, EXECUTE PAUSE",
    "EXECUTED,",
    "WITHDRAWN,"
  })
  void ofTransfer(DisposalState state, String expected) {
    assertThat(steps(DisposalKind.TRANSFER, state)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsDestroyedWithoutHavingBeenAppraisedAndApproved(DisposalKind kind) {
    Set<DisposalState> beforeExecuting = EnumSet.noneOf(DisposalState.class);
    for (DisposalState state : DisposalState.values()) {
      if (state != DisposalState.EXECUTING
          && canBeTaken(DisposalStep.EXECUTE, batch(kind, state))) {
        beforeExecuting.add(state);
      }
    }

    assertThat(beforeExecuting).containsExactly(DisposalState.APPROVED);
    assertThat(DisposalStep.APPROVE.role()).isEqualTo(Role.APPROVER);
    assertThat(DisposalStep.APPRAISE.role()).isEqualTo(Role.MANAGER);
  }

  @Test
  void whoTakesAStepAndWhetherItNeedsAReason() {
    Map<DisposalStep, String> expected =
        Map.of(
            DisposalStep.APPRAISE, "MANAGER false",
            DisposalStep.APPROVE, "APPROVER false",
            DisposalStep.SEND_BACK, "EITHER true",
            DisposalStep.WITHDRAW, "MANAGER true",
            DisposalStep.EXECUTE, "EITHER false",
            DisposalStep.PAUSE, "EITHER false",
            DisposalStep.PACK, "MANAGER false",
            DisposalStep.SEND, "MANAGER false",
            DisposalStep.RECEIVE, "MANAGER false");

    for (DisposalStep step : DisposalStep.values()) {
      assertThat(step.role() + " " + step.needsReason())
          .as(step.name())
          .isEqualTo(expected.get(step));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClientNamesTheStateThatTheStepLeadsTo(DisposalStep step) {
    assertThat(DisposalStep.asked(step.code())).isEqualTo(step);
    assertThat(step.isOfTransfer())
        .isEqualTo(EnumSet.range(DisposalStep.PACK, DisposalStep.RECEIVE).contains(step));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "APPROVED", "approve", "executing", "received "})
  void anyOtherStateIsRefused(String status) {
    assertThat(Refused.saying(() -> DisposalStep.asked(status)))
        .isEqualTo("INVALID status naskah.choice");
  }

  @Test
  void aStateHasToBeNamed() {
    assertThat(Refused.saying(() -> DisposalStep.asked(null)))
        .isEqualTo("INVALID status naskah.missing");
  }

  @Test
  void codesAreEachUsedOnceAndReadBack() {
    Set<String> codes = new TreeSet<>();
    for (DisposalState state : DisposalState.values()) {
      assertThat(codes.add(state.code())).as(state.code()).isTrue();
      assertThat(DisposalState.of(state.code())).isEqualTo(state);
    }
    for (Outcome outcome : Outcome.values()) {
      assertThat(Outcome.of(outcome.code())).isEqualTo(outcome);
      assertThat(outcome.isGone())
          .isEqualTo(outcome == Outcome.DESTROYED || outcome == Outcome.TRANSFERRED);
    }
    assertThat(Outcome.of(null)).isNull();
    assertThatThrownBy(() -> DisposalState.of("gone")).isInstanceOf(IllegalArgumentException.class);
  }
}
