package id.naskah.audit;

import id.naskah.audit.AuditTable.Link;
import id.naskah.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares one seal with the entries that it covers, and with the seal before it. */
class SealCheck {
  private final AuditTable audit;
  private final SealTable seals;

  public SealCheck(AuditTable audit, SealTable seals) {
    this.audit = audit;
    this.seals = seals;
  }

  /**
   * What is wrong with a seal and its entries, by entry.
   *
   * @param before the seal before; null for the first that there is
   */
  List<Finding> of(Seal before, Seal seal) {
    List<Finding> wrong = new ArrayList<>();
    long expected = before == null ? 1 : before.id() + 1;
    for (long id = expected; id < seal.id(); id++) {
      wrong.add(Finding.ofSeal(Kind.SEAL_REMOVED, id));
    }
    boolean follows =
        seal.id() != expected
            || Objects.equals(seal.previous(), before == null ? null : before.root());
    IdRanges covered = covered(seal).orElse(null);
    if (covered == null || IdRanges.read(seal.openIds()).isEmpty()) {
      wrong.add(Finding.ofSeal(Kind.SEAL_CHANGED, seal.id()));
      return wrong;
    }
    List<Link> links = audit.links(covered, Sealing.MOST + 1);
    List<Finding> entries = entries(seal, covered, links);
    if (seal.id() == expected) {
      inserted(before == null ? 0 : before.lastEntry(), seal, covered, entries);
    }
    wrong.addAll(entries);
    // What is wrong with an entry is wrong with the root as well, and names it better.
    if (entries.isEmpty() && !(follows && rootOf(seal, links).equals(seal.root()))) {
      wrong.add(Finding.ofSeal(Kind.SEAL_CHANGED, seal.id()));
    }
    return wrong;
  }

  /** What a seal covers; nothing where that is not what Naskah writes, and goes on for ever. */
  private static Optional<IdRanges> covered(Seal seal) {
    return IdRanges.read(seal.covered()).filter(ids -> !ids.hasMoreThan(Sealing.MOST));
  }

  private static List<Finding> entries(Seal seal, IdRanges covered, List<Link> links) {
    Map<Long, Link> there = new HashMap<>();
    links.forEach(link -> there.put(link.entry().id(), link));
    List<Finding> wrong = new ArrayList<>();
    int leaf = 0;
    for (long id : covered.ids()) {
      Link link = there.get(id);
      if (link == null) {
        wrong.add(new Finding(Kind.REMOVED, id, seal.id(), null));
      } else if (!link.entry().isAsWritten()
          || !seal.leaves().startsWith(link.entry().hash().substring(0, Seal.LEAF), leaf)) {
        wrong.add(Finding.ofEntry(Kind.CHANGED, link.entry(), seal.id()));
      } else if (!link.holds()) {
        wrong.add(Finding.ofEntry(Kind.UNCHAINED, link.entry(), seal.id()));
      }
      leaf += Seal.LEAF;
    }
    return wrong;
  }

  /** What is among the ids of this seal, and was not when it was made, nor for later ones. */
  private void inserted(long above, Seal seal, IdRanges covered, List<Finding> wrong) {
    IdRanges rest = IdRanges.of(above + 1, seal.lastEntry()).without(covered);
    for (Link link : audit.links(rest, Sealing.MOST)) {
      if (!cameLate(link.entry().id(), seal)) {
        wrong.add(Finding.ofEntry(Kind.INSERTED, link.entry(), seal.id()));
      }
    }
  }

  /** Whether a later seal covers it, or the next one may. */
  private boolean cameLate(long entry, Seal seal) {
    Seal at = seal;
    while (IdRanges.read(at.openIds()).filter(open -> open.contains(entry)).isPresent()) {
      Seal next = seals.after(at.id(), 1).stream().findFirst().orElse(null);
      // A seal that can't be read is named itself; what it covered is not known.
      if (next == null || covered(next).map(ids -> ids.contains(entry)).orElse(true)) {
        return true;
      }
      at = next;
    }
    return false;
  }

  private static String rootOf(Seal seal, List<Link> links) {
    SortedMap<Long, String> hashes = new TreeMap<>();
    links.forEach(link -> hashes.put(link.entry().id(), link.entry().hash()));
    return SealRoot.of(
        seal.previous(),
        seal.id(),
        seal.sealedAt(),
        seal.lastEntry(),
        seal.covered(),
        seal.openIds(),
        hashes);
  }

  /** What is wrong with the entries that no seal covers yet; one seal's worth of them. */
  List<Finding> unsealed(Seal last) {
    IdRanges ids =
        last == null ? new IdRanges() : IdRanges.read(last.openIds()).orElseGet(IdRanges::new);
    ids.add(last == null ? 1 : last.lastEntry() + 1, Long.MAX_VALUE);
    List<Finding> wrong = new ArrayList<>();
    for (Link link : audit.links(ids, Sealing.MOST)) {
      if (!link.entry().isAsWritten()) {
        wrong.add(Finding.ofEntry(Kind.CHANGED, link.entry(), null));
      } else if (!link.holds()) {
        wrong.add(Finding.ofEntry(Kind.UNCHAINED, link.entry(), null));
      }
    }
    return wrong;
  }
}
