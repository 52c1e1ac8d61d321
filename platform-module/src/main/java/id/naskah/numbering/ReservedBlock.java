package id.naskah.numbering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbers that were set aside together, and what is left of them.
 *
 * @param first of the numbers
 * @param last of the numbers
 * @param free those that no letter has got yet and that were not given up
 * @param givenUp how many were given up
 */
public record ReservedBlock(
    int first, int last, String reason, String by, Instant at, List<Integer> free, int givenUp) {

  /** A reserved number, with what became of it. */
  record Reserved(NumberEvent event, boolean isUsed, boolean isGivenUp) {}

  /** How many numbers were set aside. */
  public int count() {
    return last - first + 1;
  }

  /** How many of them letters have got. */
  public int used() {
    return count() - free.size() - givenUp;
  }

  /** Puts together what stands side by side, by the same person and for the same reason. */
  static List<ReservedBlock> of(List<Reserved> numbers) {
    List<ReservedBlock> blocks = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || !isNext(numbers.get(i - 1).event(), numbers.get(i).event())) {
        blocks.add(block(numbers.subList(from, i)));
        from = i;
      }
    }
    return blocks;
  }

  private static boolean isNext(NumberEvent one, NumberEvent next) {
    return next.serial() == one.serial() + 1
        && next.by().equals(one.by())
        && next.reason().equals(one.reason());
  }

  private static ReservedBlock block(List<Reserved> numbers) {
    NumberEvent first = numbers.get(0).event();
    List<Integer> free =
        numbers.stream()
            .filter(n -> !n.isUsed() && !n.isGivenUp())
            .map(n -> n.event().serial())
            .toList();
    int givenUp = (int) numbers.stream().filter(Reserved::isGivenUp).count();
    return new ReservedBlock(
        first.serial(),
        first.serial() + numbers.size() - 1,
        first.reason(),
        first.by(),
        first.at(),
        free,
        givenUp);
  }
}
