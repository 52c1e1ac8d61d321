package id.naskah.rest.configuration;

import id.naskah.configuration.Column;
import id.naskah.configuration.ColumnType;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Term;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Columns as JSON, with what they are called and what is accepted in them. */
public class ColumnJson {
  private final Supplier<Configuration> configuration;

  public ColumnJson(Supplier<Configuration> configuration) {
    this.configuration = configuration;
  }

  Entity entity(String file, Column column) {
    return new Entity()
        .with("name", column.name())
        .with("label", Column.label(file, column.name()))
        .with("help", column.help(file).orElse(null))
        .with("type", column.type().code())
        .with("required", column.isFilled())
        .with("any", column.takesAny())
        .with("separator", column.separator())
        .with("choices", column.choices().isEmpty() ? null : choices(column))
        .with("values", values(column.type()));
  }

  private static List<Entity> choices(Column column) {
    return column.choices().stream().map(code -> named(code, choice(code))).toList();
  }

  private static String choice(String code) {
    String key = "naskah.choiceName." + code;
    String name = Messages.text(key);
    return name.equals(key) ? code : name;
  }

  /** The codes of other files; null where there are too many of them, or none can be had. */
  private List<Entity> values(ColumnType type) {
    try {
      return switch (type) {
        case UNIT -> units(configuration.get(), "");
        case KIND ->
            named(configuration.get().kinds(), kind -> name(kind.english(), kind.indonesian()));
        case INSTRUCTIONS -> named(configuration.get().instructions(), ColumnJson::name);
        case RECIPIENTS -> recipients(configuration.get());
        default -> null;
      };
    } catch (RuleViolation e) {
      // A file that can't be read is what somebody is about to mend here.
      return null;
    }
  }

  private static List<Entity> units(Configuration now, String prefix) {
    return now.units().values().stream()
        .map(unit -> named(prefix + unit.code(), unit.name()))
        .toList();
  }

  private static List<Entity> recipients(Configuration now) {
    List<Entity> recipients = new ArrayList<>();
    now.positions()
        .values()
        .forEach(position -> recipients.add(named("position:" + position.code(), position.name())));
    recipients.addAll(units(now, "unit:"));
    return recipients;
  }

  private static <T> List<Entity> named(Map<String, T> byCode, Function<T, String> name) {
    return byCode.entrySet().stream()
        .map(entry -> named(entry.getKey(), name.apply(entry.getValue())))
        .toList();
  }

  private static String name(Term term) {
    return name(term.english(), term.indonesian());
  }

  private static String name(String english, String indonesian) {
    return Messages.areIndonesian() ? indonesian : english;
  }

  private static Entity named(String code, String name) {
    return new Entity().with("code", code).with("name", name);
  }
}
