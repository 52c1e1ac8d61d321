package id.naskah.retention.schedule;

import id.naskah.configuration.Configuration;
import id.naskah.platform.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editions of the retention schedule.
 *
 * <p>What was read of a file is kept under the URL of its content, which each save changes; which
 * edition is in force is a property of a node. Alfresco's caches keep both in step between the
 * nodes of a cluster.
 */
public class Schedules {
  /** More than the largest schedules have; read at once, in memory. */
  static final int MOST_BYTES = 5_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

  private record Known(String contentUrl, ScheduleContent content) {}

  private final ScheduleStore store;
  private final Supplier<Configuration> configuration;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  public Schedules(ScheduleStore store, Supplier<Configuration> configuration) {
    this.store = store;
    this.configuration = configuration;
  }

  /** The edition by which dates are computed now; nothing until one was brought into force. */
  public Optional<Edition> inForce() {
    return store.inForce().map(this::readable);
  }

  /** The edition with this code: in force, superseded or a draft. */
  public Optional<Edition> edition(String code) {
    return code == null ? Optional.empty() : store.find(code).map(this::readable);
  }

  /** Dates computed without the rules of an edition that is lost would be wrong without a sign. */
  private Edition readable(EditionFile file) {
    ScheduleContent content = content(file);
    if (content.isNoSchedule()) {
      throw RuleViolation.conflict(
          file.code() + ScheduleStore.SUFFIX,
          "naskah.schedule.unreadable",
          content.problems().get(0).text());
    }
    return content.edition();
  }

  /**
   * Puts an edition in the place of the one in force.
   *
   * @return the code of that; null if there was none
   */
  public String bringIntoForce(
      EditionFile draft, ScheduleMarks marks, LocalDate from, String user) {
    Optional<EditionFile> before = store.inForce();
    before.ifPresent(file -> marks.superseded(file.node()));
    marks.inForce(store.folder().orElseThrow(), draft, from, user);
    return before.map(EditionFile::code).orElse(null);
  }

  /** All editions, the newest first. */
  public List<EditionFile> list() {
    return store.all();
  }

  /** The file of an edition; 404 if there is none with this code. */
  public EditionFile file(String code) {
    return store.find(code).orElseThrow(() -> RuleViolation.notFound("schedule", code));
  }

  /** The file of an edition that was found. */
  public EditionFile file(NodeRef node) {
    return store.read(node);
  }

  /** What can be read of a file. Once for each content. */
  public ScheduleContent content(EditionFile file) {
    Known before = known.get(file.code());
    if (before != null && before.contentUrl().equals(file.contentUrl())) {
      return before.content();
    }
    try {
      ScheduleContent content = read(file);
      known.put(file.code(), new Known(file.contentUrl(), content));
      return content;
    } catch (ContentIOException e) {
      LOG.error("The content of the edition {} of the schedule is lost", file.code(), e);
      // Not kept: a store that was away for a moment comes back.
      return nothing(file, ScheduleProblem.file(1, "naskah.configuration.noContent"));
    }
  }

  private ScheduleContent read(EditionFile file) {
    if (file.size() > MOST_BYTES) {
      return nothing(
          file, ScheduleProblem.file(1, "naskah.configuration.size", file.size(), MOST_BYTES));
    }
    return ScheduleReader.read(file.code(), store.bytes(file.node()));
  }

  private static ScheduleContent nothing(EditionFile file, ScheduleProblem problem) {
    return new ScheduleContent(Edition.of(file.code(), List.of()), 0, List.of(problem));
  }

  /**
   * The report of an edition: what could not be read of it, what it names and there is not, which
   * codes have no rule or several. As of now: codes, kinds and events may have changed since.
   */
  public List<ScheduleProblem> problems(EditionFile file) {
    ScheduleContent content = content(file);
    List<ScheduleProblem> problems = new ArrayList<>(content.problems());
    if (!content.isNoSchedule()) {
      problems.addAll(ScheduleReferences.check(content.edition(), configuration.get()));
    }
    // What concerns the file as a whole comes last.
    problems.sort(Comparator.comparingLong(p -> p.line() == 0 ? Long.MAX_VALUE : p.line()));
    return problems;
  }
}
