package id.naskah.rest.routing;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.routing.DueDates;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /due-dates}: the day that comes so many working days of the office after today. */
@EntityResource(name = "due-dates", title = "Due dates")
public class DueDatesResource implements EntityResourceAction.Read<Entity> {
  private static final String FIELD = "workingDays";
  private static final int MOST = 20;

  /** Numbers of days with commas between them; what is too large for a number is refused later. */
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(,\\d{1,4})*");

  private final Answers answers;
  private final DueDates dueDates;

  public DueDatesResource(Answers answers, DueDates dueDates) {
    this.answers = answers;
    this.dueDates = dueDates;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          List<Integer> days = days(parameters.getParameter(FIELD));
          return Slice.of(parameters).of(days, this::entity);
        });
  }

  private static List<Integer> days(String text) {
    if (text == null || text.isEmpty()) {
      throw RuleViolation.invalid(FIELD, "naskah.missing");
    }
    if (!NUMBERS.matcher(text).matches()) {
      throw RuleViolation.invalid(FIELD, "naskah.dueDates", Texts.shortened(text));
    }
    List<Integer> days = Stream.of(text.split(",", -1)).map(Integer::valueOf).distinct().toList();
    if (days.size() > MOST) {
      throw RuleViolation.invalid(FIELD, "naskah.tooMany", days.size(), MOST);
    }
    return days;
  }

  private Entity entity(int days) {
    return new Entity()
        .with("id", String.valueOf(days))
        .with("workingDays", days)
        .with("dueDate", dueDates.after(days).toString());
  }
}
