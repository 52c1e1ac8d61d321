package id.naskah.sheet;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Term;
import id.naskah.configuration.Unit;
import id.naskah.letter.Letter;
import id.naskah.paper.DispositionSheet;
import id.naskah.paper.DispositionSheet.Fact;
import id.naskah.paper.DispositionSheet.Part;
import id.naskah.paper.DispositionSheet.Tick;
import id.naskah.paper.DispositionSheet.Verification;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.routing.Disposition;
import id.naskah.routing.DispositionReader;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.admin.SysAdminParams;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.util.UrlUtil;

/** Puts together what a sheet says of a letter that the user was found to be allowed to read. */
class SheetCollector {
  private final DispositionReader reader;
  private final Supplier<Configuration> configuration;
  private final PersonService people;
  private final NodeService nodeService;
  private final SysAdminParams server;
  private final OfficeClock clock;

  /**
   * @param people and nodeService check no permission: of people only names are asked, and only of
   *     those whose user names the reader sees in the history
   */
  public SheetCollector(
      DispositionReader reader,
      Supplier<Configuration> configuration,
      PersonService people,
      NodeService nodeService,
      SysAdminParams server,
      OfficeClock clock) {
    this.reader = reader;
    this.configuration = configuration;
    this.people = people;
    this.nodeService = nodeService;
    this.server = server;
    this.clock = clock;
  }

  DispositionSheet collect(NodeRef node, Letter letter, History history) {
    Configuration current = configuration.get();
    SheetNames names = new SheetNames(people, nodeService, current);
    SheetWords words = new SheetWords(current.office().zone());
    List<Disposition> dispositions = reader.ofLetter(node);
    return new DispositionSheet(
        words.language(),
        letterhead(current.units(), letter.unit()),
        letter(letter, current, names, words),
        instructions(current.instructions(), dispositions, words),
        parts(dispositions, current, names, words),
        verification(letter, history, names, words),
        words.labels());
  }

  /** The unit of the letter, below those that it belongs to. */
  private static List<String> letterhead(Map<String, Unit> units, String code) {
    Deque<String> names = new ArrayDeque<>();
    String next = code;
    while (next != null && units.containsKey(next)) {
      Unit unit = units.get(next);
      names.addFirst(unit.name());
      next = unit.parent();
    }
    return List.copyOf(names);
  }

  private static DispositionSheet.Letter letter(
      Letter letter, Configuration current, SheetNames names, SheetWords words) {
    String sender =
        Stream.of(letter.senderName(), letter.senderOrganisation())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    String code = letter.classification();
    String about = code == null ? null : current.classification().names().get(code);
    return new DispositionSheet.Letter(
        words.direction(letter.direction()),
        letter.letterNumber(),
        letter.agendaNumber() == null ? null : letter.agendaNumber() + "/" + letter.agendaYear(),
        words.day(letter.letterDate()),
        words.day(letter.receivedDate()),
        sender.isEmpty() ? names.unit(letter.unit()) : sender,
        letter.subject(),
        words.urgency(letter.urgency()),
        words.security(letter.security()),
        about == null ? code : code + " " + about);
  }

  /** Those of the office, and those in use that it no longer has. */
  private static List<Tick> instructions(
      Map<String, Term> known, List<Disposition> dispositions, SheetWords words) {
    Map<String, Boolean> ticks = new LinkedHashMap<>();
    known.keySet().forEach(code -> ticks.put(code, false));
    dispositions.forEach(d -> d.instructions().forEach(code -> ticks.put(code, true)));
    return ticks.entrySet().stream()
        .map(tick -> new Tick(instruction(known, tick.getKey(), words), tick.getValue()))
        .toList();
  }

  private static String instruction(Map<String, Term> known, String code, SheetWords words) {
    Term instruction = known.get(code);
    return instruction == null ? code : words.instruction(instruction);
  }

  private static List<Part> parts(
      List<Disposition> dispositions, Configuration current, SheetNames names, SheetWords words) {
    Map<String, Integer> depths = new HashMap<>();
    List<Part> parts = new ArrayList<>();
    for (Disposition d : dispositions) {
      int depth = d.above() == null ? 0 : depths.get(d.above()) + 1;
      depths.put(d.id(), depth);
      parts.add(
          new Part(
              depth,
              names.of(d.recipient()),
              d.responsible(),
              d.instructions().stream()
                  .map(code -> instruction(current.instructions(), code, words))
                  .toList(),
              d.note(),
              words.day(d.dueDate()),
              words.status(d.status().code()),
              facts(d, names, words)));
    }
    return parts;
  }

  private static List<Fact> facts(Disposition d, SheetNames names, SheetWords words) {
    List<Fact> facts = new ArrayList<>();
    add(facts, words.part("sentAt"), when(d.sentAt(), d.sender(), d.sentFor(), names, words));
    add(facts, words.part("readAt"), when(d.readAt(), d.readBy(), null, names, words));
    add(
        facts,
        words.part("closedAt"),
        when(d.closedAt(), d.closedBy(), d.closedFor(), names, words));
    add(facts, words.part("report"), d.report());
    add(facts, words.part("reason"), d.reason());
    return facts;
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (value != null) {
      facts.add(new Fact(name, value));
    }
  }

  private static String when(
      Instant at, String by, String byFor, SheetNames names, SheetWords words) {
    if (at == null) {
      return null;
    }
    String time = words.time(at);
    if (by == null) {
      return time;
    }
    return byFor == null
        ? Messages.text("naskah.sheet.by", time, names.person(by))
        : Messages.text("naskah.sheet.byFor", time, names.person(by), names.of(byFor));
  }

  private Verification verification(
      Letter letter, History history, SheetNames names, SheetWords words) {
    int events = history.events();
    String state =
        events == 0
            ? Messages.text("naskah.sheet.noEvents")
            : Messages.text("naskah.sheet.state", words.time(history.asOf(events)), events);
    String user = RunAs.actor();
    return new Verification(
        history.code(),
        UrlUtil.getAlfrescoUrl(server) + SheetAddress.of(letter.id(), history.code()),
        List.of(
            state,
            Messages.text("naskah.sheet.printed", words.time(clock.now()), names.person(user)),
            Messages.text("naskah.sheet.check")));
  }
}
