package id.naskah.verify.run;

import id.naskah.verify.office.OnSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Hears from JUnit how each check ended. */
final class Results implements TestExecutionListener {
  private static final int LONGEST = 400;
  private static final String REST = "REST";

  private final List<Outcome> outcomes = new ArrayList<>();
  private final Consumer<Outcome> onEach;
  private TestPlan plan;

  Results(Consumer<Outcome> onEach) {
    this.onEach = onEach;
  }

  synchronized List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  @Override
  public void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    add(test, Outcome.Kind.NOT_TRIED, reason);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String saying = result.getThrowable().map(Results::saying).orElse(null);
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (test.isTest()) {
          add(test, Outcome.Kind.HOLDS, null);
        }
      }
      case ABORTED -> add(test, Outcome.Kind.NOT_TRIED, saying);
      default -> add(test, Outcome.Kind.FALLS_SHORT, saying);
    }
  }

  private synchronized void add(TestIdentifier test, Outcome.Kind kind, String saying) {
    Outcome outcome = new Outcome(area(test), door(test), name(test), kind, saying);
    outcomes.add(outcome);
    onEach.accept(outcome);
  }

  private static String saying(Throwable thrown) {
    String message = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    String line =
        message.replaceFirst("^Assumption failed: ", "").strip().replaceAll("\\s*\\R\\s*", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private String area(TestIdentifier test) {
    for (Optional<TestIdentifier> t = Optional.of(test);
        t.isPresent();
        t = plan.getParent(t.get())) {
      TestSource source = t.get().getSource().orElse(null);
      if (source instanceof ClassSource of) {
        OnSite about = of.getJavaClass().getAnnotation(OnSite.class);
        return about == null ? of.getJavaClass().getSimpleName() : about.value();
      }
    }
    return "";
  }

  /** That of the container which a table of checks has made for it. */
  private String door(TestIdentifier test) {
    for (Optional<TestIdentifier> t = Optional.of(test);
        t.isPresent();
        t = plan.getParent(t.get())) {
      if (t.get().isContainer() && t.get().getUniqueId().matches(".*\\[dynamic-container:[^/]*")) {
        return t.get().getDisplayName();
      }
    }
    return REST;
  }

  /** The name of a method, read as a sentence. */
  private static String name(TestIdentifier test) {
    boolean method = test.getSource().orElse(null) instanceof MethodSource;
    String name = test.getDisplayName();
    return method && name.endsWith("()")
        ? name.replace("()", "").replaceAll("([A-Z0-9]+)", " $1").toLowerCase(Locale.ROOT)
        : name;
  }
}
