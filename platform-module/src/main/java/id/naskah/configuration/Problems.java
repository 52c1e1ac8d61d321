package id.naskah.configuration;

import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The mistakes found in one file, so that an administrator sees them all at once. */
class Problems {
  private static final int SHOWN = 20;

  /** A longer cell, or list of what is accepted, is not quoted as a whole. */
  private static final int LONGEST_QUOTED = 1000;

  private final String file;
  private final List<ConfigurationProblem> found = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  /** Notes a mistake; {@code key} and arguments say what was wrong and what is accepted. */
  public void add(long line, String key, Object... arguments) {
    add(new Place(line, null), key, arguments);
  }

  /** Notes a mistake in a cell. */
  public void add(Place place, String key, Object... arguments) {
    Object[] quoted = Arrays.stream(arguments).map(Problems::quoted).toArray();
    Object[] labelled = Arrays.stream(quoted).map(this::labelled).toArray();
    found.add(
        new ConfigurationProblem(
            file,
            place.line(),
            place.column(),
            Messages.text(key, quoted),
            Messages.text(key, labelled)));
  }

  private Object labelled(Object argument) {
    return argument instanceof ColumnName name
        ? Column.label(file.replaceAll("\\..*", ""), name.heading())
        : argument;
  }

  private static Object quoted(Object argument) {
    boolean tooLong = argument instanceof String text && text.length() > LONGEST_QUOTED;
    return tooLong ? Texts.shortened(argument) : argument;
  }

  /** Notes a code that is not among the known ones, which the message lists. */
  void addUnlessKnown(Place place, String code, Set<String> known, String key) {
    if (!known.contains(code)) {
      add(place, key, code, String.join(", ", known));
    }
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<ConfigurationProblem> found() {
    return List.copyOf(found);
  }

  /**
   * Refuses the file if anything is wrong with it.
   *
   * @throws RuleViolation naming file and line of each mistake, the first twenty
   */
  public void refuseIfAny() {
    if (found.isEmpty()) {
      return;
    }
    throw RuleViolation.invalidText(file, text());
  }

  /** The first twenty, a line each. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (ConfigurationProblem problem : found.subList(0, Math.min(SHOWN, found.size()))) {
      text.append(text.length() == 0 ? "" : "\n")
          .append(
              Messages.text(
                  "naskah.configuration.problem", problem.file(), problem.line(), problem.text()));
    }
    if (found.size() > SHOWN) {
      text.append('\n').append(Messages.text("naskah.configuration.more", found.size() - SHOWN));
    }
    return text.toString();
  }
}
