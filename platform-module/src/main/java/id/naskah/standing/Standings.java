package id.naskah.standing;

import id.naskah.configuration.Recipient;
import id.naskah.configuration.UnitRights;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.drafting.OwnTurns;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.retention.record.LetterRights;
import id.naskah.standing.OpenTasks.Row;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Says how letters stand for the current user, and in which folders one can register letters.
 *
 * <p>Cost: five statements at the most for all letters together, and for each a question for access
 * and one for writing. It grants nothing: each deed is checked when it is done.
 */
public class Standings {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final LetterRights rights;
  private final UnitRights units;
  private final RecordsRoles roles;
  private final HoldGuard holds;
  private final OpenTasks tasks;
  private final RegisteringFolders folders;
  private final OwnTurns turns;
  private final Mandates mandates;
  private final OfficeClock clock;

  /**
   * For letters that the user may read.
   *
   * @param nodeService the one that checks no permission: each letter is asked for here
   */
  public Standings(
      NodeService nodeService,
      LetterReader letters,
      LetterRights rights,
      UnitRights units,
      RecordsRoles roles,
      HoldGuard holds,
      OpenTasks tasks,
      RegisteringFolders folders,
      OwnTurns turns,
      Mandates mandates,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.rights = rights;
    this.units = units;
    this.roles = roles;
    this.holds = holds;
    this.tasks = tasks;
    this.folders = folders;
    this.turns = turns;
    this.mandates = mandates;
    this.clock = clock;
  }

  /** What is the same for all letters that were asked for. */
  private record Asked(
      Map<Long, List<Row>> tasks,
      Map<Long, List<Long>> holds,
      Map<String, String> turns,
      Set<Recipient> recipients,
      boolean knowsHolds,
      boolean registers,
      LocalDate today) {}

  /**
   * Those of the ids that are letters which the user may read, and folders in which the user can
   * register letters; others are left out, for whatever reason.
   */
  public List<Standing> of(List<String> ids) {
    List<Standing> found = new ArrayList<>();
    Map<NodeRef, Map<QName, Serializable>> read = new LinkedHashMap<>();
    for (String id : ids.stream().filter(LetterReader::isId).distinct().toList()) {
      NodeRef node = Nodes.live(id);
      if (letters.isReadable(node)) {
        read.put(node, nodeService.getProperties(node));
      } else if (folders.has(node)) {
        found.add(new Standing(id, false, false, null, List.of("register")));
      }
    }
    if (!read.isEmpty()) {
      Asked asked = asked(read);
      read.forEach((node, values) -> found.add(standing(node, values, asked)));
    }
    return found;
  }

  private Asked asked(Map<NodeRef, Map<QName, Serializable>> read) {
    List<Mandate> all = mandates.of(RunAs.actor());
    Set<Recipient> recipients = all.stream().map(Mandate::recipient).collect(Collectors.toSet());
    List<Long> ids = read.values().stream().map(Standings::id).toList();
    return new Asked(
        tasks.of(ids),
        holds.holdsOn(ids),
        turns.of(read.keySet().stream().map(NodeRef::getId).toList(), recipients),
        recipients,
        roles.isManager() || roles.isApprover(),
        roles.isManagerOrRegistrar() || all.stream().anyMatch(this::registersFor),
        clock.today());
  }

  private boolean registersFor(Mandate mandate) {
    Recipient recipient = mandate.recipient();
    return recipient.kind() == Recipient.Kind.UNIT && units.mayRegister(recipient.code());
  }

  private Standing standing(NodeRef letter, Map<QName, Serializable> values, Asked asked) {
    LetterStatus status = LetterStatus.of((String) values.get(LetterModel.STATUS));
    List<Row> waiting = asked.tasks().getOrDefault(id(values), List.of());
    List<Row> own = OpenTasks.own(waiting, asked.recipients());
    List<String> may = new ArrayList<>(rights.of(letter));
    boolean writes = may.contains("edit") || may.contains("reopen") || may.contains("void");
    if (status == LetterStatus.OPEN && !own.isEmpty()) {
      may.add("task");
      if (!may.contains("passOn")) {
        may.add("passOn");
      }
    }
    Optional.ofNullable(asked.turns().get(letter.getId())).ifPresent(may::add);
    if (asked.registers() && status != LetterStatus.DRAFT && status != LetterStatus.VOID) {
      may.add("reply");
    }
    return new Standing(
        letter.getId(),
        asked.holds().containsKey(id(values)) && (asked.knowsHolds() || writes),
        waiting.stream().anyMatch(row -> row.isOverdue(asked.today())),
        own.isEmpty() ? null : own.get(0).task(asked.today()),
        may);
  }

  private static long id(Map<QName, Serializable> letter) {
    return (Long) letter.get(ContentModel.PROP_NODE_DBID);
  }
}
