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
        .with("label", label(file, column.name()))
        .with("help", text("naskah.columnHelp.", file, column.name()))
        .with("type", column.type().code())
        .with("required", column.isFilled())
        .with("any", column.takesAny())
        .with("separator", column.separator())
        .with("choices", column.choices().isEmpty() ? null : choices(column))
        .with("values", values(column.type()));
  }

  /** What a column is called in the language of the user. */
  static String label(String file, String column) {
    String label = text("naskah.column.", file, column);
    return label == null ? column : label;
  }

  private static List<Entity> choices(Column column) {
    return column.choices().stream().map(code -> named(code, choice(code))).toList();
  }

  private static String choice(String code) {
    String name = known("naskah.choiceName." + code);
    return name == null ? code : name;
  }

  /** The words for this column of this file, or else for columns of this name. */
  private static String text(String prefix, String file, String column) {
    String own = known(prefix + file + "-" + column.replace('.', '-'));
    return own == null ? known(prefix + column.replace('.', '-')) : own;
  }

  private static String known(String key) {
    String text = Messages.text(key);
    return text.equals(key) ? null : text;
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
