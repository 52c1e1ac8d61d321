package id.naskah.rest.numbering;

import id.naskah.letter.LetterReader;
import id.naskah.numbering.NumberEvent;
import id.naskah.numbering.Series;
import id.naskah.numbering.SeriesService;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /series/{id}/numbers}: the ledger, number by number, what became of each and why. */
@RelationshipResource(name = "numbers", entityResource = SeriesResource.class, title = "Numbers")
public class NumbersResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final SeriesService service;
  private final LetterReader reader;

  public NumbersResource(Answers answers, SeriesService service, LetterReader reader) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String seriesId, Parameters parameters) {
    return answers.reading(
        () -> {
          Series series = service.find(seriesId);
          Slice slice = Slice.of(parameters);
          int last = service.lastNumber(series);
          int from = Math.min(slice.skip(), last);
          int to = Math.min(from + slice.most(), last);
          Map<Integer, List<NumberEvent>> numbers = new TreeMap<>();
          for (NumberEvent event : service.events(series, from + 1, to)) {
            numbers.computeIfAbsent(event.serial(), n -> new ArrayList<>()).add(event);
          }
          return slice.answer(
              numbers.values().stream().map(this::entity).toList(), to < last, last);
        });
  }

  private Entity entity(List<NumberEvent> events) {
    NumberEvent latest = events.get(events.size() - 1);
    Entity entity = new Entity().with("number", latest.serial()).with("state", latest.event());
    events.stream()
        .filter(e -> e.event().equals(NumberEvent.ISSUED))
        .filter(e -> isReadable(e.letter()))
        .forEach(e -> entity.with("letter", e.letter()).with("letterNumber", e.text()));
    return entity.with("events", events.stream().map(this::event).toList());
  }

  /** Why a letter was voided says what was in it; of a letter its readers alone are told why. */
  private Entity event(NumberEvent event) {
    boolean told = event.letter() == null || isReadable(event.letter());
    return new Entity()
        .with("event", event.event())
        .with("by", event.by())
        .with("at", event.at().toString())
        .with("reason", told ? event.reason() : null);
  }

  /** That a number is used everybody in the unit sees; for which letter, only its readers. */
  private boolean isReadable(String letter) {
    try {
      reader.find(letter);
      return true;
    } catch (RuleViolation e) {
      return false;
    }
  }
}
