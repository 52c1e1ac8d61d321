package id.naskah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A set of ids, written as ranges. */
class IdRangesTest {
  private static final int HIGHEST = 40;

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "7,101-250,252", "1-9223372036854775807"})
  void readsWhatItWrites(String text) {
    assertThat(IdRanges.parse(text)).hasToString(text);
  }

  @Test
  void idsThatFollowEachOtherAreOneRange() {
    assertThat(IdRanges.of(List.of(5L, 3L, 4L, 9L, 1L))).hasToString("1,3-5,9");
  }

  @Test
  void isWrittenForTheDatabase() {
    IdRanges ids = IdRanges.parse("7,101-250");
    assertThat(ids.firsts()).isEqualTo("{7,101}");
    assertThat(ids.lasts()).isEqualTo("{7,250}");
  }

  /** Whatever is added and taken away, it holds what a set of numbers would hold. */
  @Test
  void holdsWhatASetWouldHold() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      IdRanges ranges = new IdRanges();
      TreeSet<Long> set = new TreeSet<>();
      for (int step = 0; step < 20; step++) {
        long first = random.nextInt(HIGHEST);
        long last = first + random.nextInt(HIGHEST / 4) - 2;
        boolean add = random.nextInt(3) > 0;
        for (long id = first; id <= last; id++) {
          boolean unused = add ? set.add(id) : set.remove(id);
        }
        if (add) {
          ranges.add(first, last);
        } else {
          ranges.remove(first, last);
        }
        assertThat(ranges.ids()).containsExactlyElementsOf(set);
        assertThat(ranges).hasToString(IdRanges.of(set).toString());
        assertThat(ranges.contains(first)).isEqualTo(set.contains(first));
      }
    }
  }

  @Test
  void leavesOutWhatAnotherHas() {
    IdRanges all = IdRanges.of(1, 10);
    assertThat(all.without(IdRanges.parse("2-3,9-12"))).hasToString("1,4-8");
    assertThat(all).hasToString("1-10");
  }
}
