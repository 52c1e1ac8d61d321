package id.naskah.benchmarks;

import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;

/** Letters for lists: spread over units and a year, and readers who may read some of them. */
final class Archive {
  /** Readers of one letter in a hundred, each by another pattern. */
  static final Map<String, IntPredicate> READERS_OF_ONE_PERCENT =
      Map.of(
          "bench-even", i -> i % 100 == 0,
          "bench-random", i -> Integer.remainderUnsigned(i * 0x9E3779B9, 10_007) < 100,
          // A tenth of every thousand's share comes first: the list's front has none of them.
          "bench-old", i -> i < 10 || (i >= 1000 && i < 1190));

  private static final int BATCH = 100;
  private static final int DAYS = 300;
  private static final int UNITS = 4;

  private final Lab lab;
  private final Letters letters;
  private final NodeService nodes;
  private final PermissionService permissions;
  private final List<String> numbers = Collections.synchronizedList(new ArrayList<>());
  private final LocalDate today = LocalDate.now(Letters.ZONE);

  Archive(Lab lab, Office office) {
    this.lab = lab;
    this.letters = new Letters(lab);
    this.nodes = lab.bean("nodeService", NodeService.class);
    // The one that checks nothing: a clerk registers, an administrator grants.
    this.permissions = lab.bean("permissionService", PermissionService.class);
    READERS_OF_ONE_PERCENT.keySet().forEach(office::user);
    office.group("BENCH_FEW", "bench-random");
  }

  /** Registers letters, without content, until there are so many: each thread in its own unit. */
  void growTo(int size, Console console) {
    AtomicInteger next = new AtomicInteger(numbers.size() / BATCH);
    lab.inThreads(
        UNITS,
        Office.CLERK,
        thread -> {
          for (int batch = next.getAndIncrement();
              batch * BATCH < size;
              batch = next.getAndIncrement()) {
            int first = batch * BATCH;
            numbers.addAll(lab.inTransaction(() -> batch(first, Office.UNITS.get(thread))));
            if (numbers.size() % 2000 == 0) {
              console.stage(numbers.size() + " letters");
            }
          }
        });
    // A bulk load is ahead of the statistics that PostgreSQL gathers by itself.
    lab.inTransaction(
        () -> {
          lab.jdbc().execute("ANALYZE");
          return null;
        });
  }

  private List<String> batch(int first, String unit) {
    List<String> made = new ArrayList<>();
    for (int i = first; i < first + BATCH; i++) {
      LocalDate received = today.minusDays(Integer.remainderUnsigned(i * 0x85EBCA6B, DAYS));
      NodeRef letter = letters.register(unit, null, received);
      for (Map.Entry<String, IntPredicate> reader : READERS_OF_ONE_PERCENT.entrySet()) {
        if (reader.getValue().test(i)) {
          String authority =
              reader.getKey().equals("bench-random") ? "GROUP_BENCH_FEW" : reader.getKey();
          // Readers of a letter follow from its unit: nobody else may name one by hand.
          ByNaskah.write(
              () -> permissions.setPermission(letter, authority, PermissionService.CONSUMER, true));
        }
      }
      made.add((String) nodes.getProperty(letter, LetterModel.LETTER_NUMBER));
    }
    return made;
  }

  /** The number of some letter, another one for each call number. */
  String number(int call) {
    return numbers.get(Integer.remainderUnsigned(call * 0x9E3779B9, numbers.size()));
  }
}
