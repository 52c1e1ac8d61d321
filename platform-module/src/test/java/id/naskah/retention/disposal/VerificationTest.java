package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.Clocks;
import id.naskah.fake.Fakes;
import id.naskah.search.IndexTraces;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found of records that were destroyed, and where it is looked for. */
class VerificationTest {
  private static final Instant NOW = Instant.parse("2026-11-29T16:30:00Z");

  private final TreeMap<Integer, DisposalItem> items = new TreeMap<>();
  private final Map<Integer, String> verified = new HashMap<>();
  private final Map<String, List<String>> stubs = new HashMap<>();
  private final Set<String> stored = new HashSet<>();
  private final Set<String> versioned = new HashSet<>();
  private final Set<String> indexed = new HashSet<>();
  private final Map<Integer, Integer> files = new HashMap<>();
  private final Verification verification =
      new Verification(
          new ItemTable(null) {
            @Override
            public List<DisposalItem> after(long batch, int position, int most) {
              return items.tailMap(position, false).values().stream().limit(most).toList();
            }

            @Override
            void verified(DisposalItem item, String remains, Instant at) {
              assertThat(at).isEqualTo(NOW);
              verified.put(item.position(), remains);
            }
          },
          new Stubs(null, null) {
            @Override
            public Optional<Stub> find(String uuid) {
              return Optional.ofNullable(stubs.get(uuid)).map(nodes -> stub(uuid, nodes));
            }
          },
          new Remains(null) {
            @Override
            boolean hasHistory(NodeRef node) {
              return versioned.contains(node.getId());
            }
          },
          new Shredder(null, null, null, null, null) {
            @Override
            int left(long batch, int position) {
              return files.getOrDefault(position, 0);
            }
          },
          new IndexTraces(null) {
            @Override
            public Set<String> of(Collection<NodeRef> nodes) {
              return nodes.stream()
                  .map(NodeRef::getId)
                  .filter(indexed::contains)
                  .collect(Collectors.toSet());
            }
          },
          Fakes.of(NodeService.class, new Nodes()),
          Clocks.at(NOW.toString()));

  /** The nodes that are there, as {@code u1}, or in the trash, as {@code trash u1}. */
  public final class Nodes {
    public boolean exists(NodeRef node) {
      boolean trash = "archive".equals(node.getStoreRef().getProtocol());
      return stored.contains((trash ? "trash " : "") + node.getId());
    }
  }

  private static Stub stub(String uuid, List<String> files) {
    String metadata =
        files.stream()
            .map(id -> "{\"id\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "{\"files\":[", "]}"));
    return new Stub(uuid, 7, 1, metadata, "ab", NOW);
  }

  private void item(int position, Outcome outcome) {
    items.put(position, Batches.ended(Batches.item(7, position, Decision.DESTROY), outcome));
  }

  @ParameterizedTest(name = "{0} of a letter with the file f1: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "none | nothing",
        "node u1 | node u1",
        "node f1 | node f1",
        "node trash u1 | trash u1",
        "versions f1 | versions f1",
        "index u1 | index u1",
        // Of another letter, or of a file that is none of its own.
        "node u2 | nothing",
        "index f2 | nothing",
        "node u1, node trash f1, versions u1, index f1 | node u1, versions u1, trash f1, index f1"
      })
  void looksForTheLetterAndItsFilesInAllPlaces(String left, String found) {
    item(1, Outcome.DESTROYED);
    stubs.put("u1", List.of("f1"));
    for (String one : left.split(", ")) {
      String[] parts = one.split(" ", 2);
      switch (parts[0]) {
        case "node" -> stored.add(parts[1]);
        case "versions" -> versioned.add(parts[1]);
        case "index" -> indexed.add(parts[1]);
        default -> assertThat(one).isEqualTo("none");
      }
    }

    assertThat(verification.verify(7, 0)).isEqualTo(1);

    assertThat(verified).containsKey(1);
    assertThat(verified.get(1)).isEqualTo(found);
  }

  @Test
  void filesThatCouldNotBeDeletedAreCounted() {
    item(1, Outcome.DESTROYED);
    item(2, Outcome.TRANSFERRED);
    stored.add("u1");
    files.put(1, 12);

    verification.verify(7, 0);

    assertThat(verified.get(1)).isEqualTo("node u1, files 12");
    assertThat(verified).containsEntry(2, null);
  }

  /** What was kept is to be there. */
  @ParameterizedTest
  @EnumSource(Outcome.class)
  void onlyWhatIsGoneIsLookedFor(Outcome outcome) {
    item(1, outcome);
    stored.add("u1");

    assertThat(verification.verify(7, 0)).isEqualTo(1);

    assertThat(verified.keySet()).isEqualTo(outcome.isGone() ? Set.of(1) : Set.of());
  }

  @Test
  void anItemWithoutAnOutcomeIsPassedOver() {
    item(1, null);
    item(2, Outcome.DESTROYED);

    assertThat(verification.verify(7, 0)).isEqualTo(2);

    assertThat(verified).containsOnlyKeys(2);
  }

  @ParameterizedTest(name = "{0} items: {1}")
  @CsvSource({"0, 0", "1, 1", "99, 99", "100, 100", "101, 100 101", "250, 100 200 250"})
  void aHundredAreLookedForAtATime(int count, String places) {
    for (int i = 1; i <= count; i++) {
      item(i, Outcome.DESTROYED);
    }
    StringBuilder said = new StringBuilder();
    int place = 0;
    int next = verification.verify(7, 0);
    while (next > place) {
      said.append(next).append(' ');
      place = next;
      next = verification.verify(7, place);
    }

    assertThat(next).isEqualTo(place);
    assertThat(said.toString().strip()).isEqualTo(count == 0 ? "" : places);
    assertThat(verified).hasSize(count);
  }
}
