package id.naskah.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A set of ids, short to write where they follow each other: {@code 7,101-250,252}. */
final class IdRanges {
  private final TreeMap<Long, Long> lastByFirst = new TreeMap<>();

  /** No ids. */
  IdRanges() {}

  /** What {@link #toString} wrote. */
  static IdRanges parse(String text) {
    IdRanges ranges = new IdRanges();
    for (String part : text.isEmpty() ? new String[0] : text.split(",")) {
      int dash = part.indexOf('-');
      long first = Long.parseLong(dash < 0 ? part : part.substring(0, dash));
      ranges.add(first, dash < 0 ? first : Long.parseLong(part.substring(dash + 1)));
    }
    return ranges;
  }

  /** The same of a text that may have been written by anybody; nothing for what is no such set. */
  static Optional<IdRanges> read(String text) {
    try {
      return Optional.of(parse(text)).filter(ranges -> ranges.toString().equals(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** These ids. */
  static IdRanges of(Collection<Long> ids) {
    IdRanges ranges = new IdRanges();
    ids.forEach(id -> ranges.add(id, id));
    return ranges;
  }

  /** All ids from the first to the last; none if that is before the first. */
  static IdRanges of(long first, long last) {
    IdRanges ranges = new IdRanges();
    ranges.add(first, last);
    return ranges;
  }

  IdRanges copy() {
    IdRanges copy = new IdRanges();
    copy.lastByFirst.putAll(lastByFirst);
    return copy;
  }

  /** Adds all ids from the first to the last; none if that is before the first. */
  void add(long first, long last) {
    if (first > last) {
      return;
    }
    long from = first;
    long to = last;
    Map.Entry<Long, Long> near = upToNextOf(to);
    while (near != null && near.getValue() >= from - 1) {
      lastByFirst.remove(near.getKey());
      from = Math.min(from, near.getKey());
      to = Math.max(to, near.getValue());
      near = upToNextOf(to);
    }
    lastByFirst.put(from, to);
  }

  /** The last range that begins at the latest right after an id. */
  private Map.Entry<Long, Long> upToNextOf(long id) {
    return lastByFirst.floorEntry(id == Long.MAX_VALUE ? id : id + 1);
  }

  /** Takes ids away; those that are not in it do not matter. */
  void removeAll(Collection<Long> ids) {
    ids.forEach(id -> remove(id, id));
  }

  /** Takes all ids from the first to the last away; none if that is before the first. */
  void remove(long first, long last) {
    if (first > last) {
      return;
    }
    Map.Entry<Long, Long> near = lastByFirst.floorEntry(last);
    while (near != null && near.getValue() >= first) {
      lastByFirst.remove(near.getKey());
      if (near.getValue() > last) {
        lastByFirst.put(last + 1, near.getValue());
      }
      if (near.getKey() < first) {
        lastByFirst.put(near.getKey(), first - 1);
      }
      near = lastByFirst.floorEntry(last);
    }
  }

  boolean contains(long id) {
    Map.Entry<Long, Long> near = lastByFirst.floorEntry(id);
    return near != null && near.getValue() >= id;
  }

  /** Whether there are more ids than so many; looks at the ranges only. */
  boolean hasMoreThan(long most) {
    long left = most;
    for (Map.Entry<Long, Long> range : lastByFirst.entrySet()) {
      long others = range.getValue() - range.getKey();
      if (others >= left) {
        return true;
      }
      left -= others + 1;
    }
    return false;
  }

  boolean isEmpty() {
    return lastByFirst.isEmpty();
  }

  /** What is in this and not in the other. */
  IdRanges without(IdRanges other) {
    IdRanges left = copy();
    other.lastByFirst.forEach(left::remove);
    return left;
  }

  /** Each id, in order. */
  List<Long> ids() {
    List<Long> ids = new ArrayList<>();
    lastByFirst.forEach(
        (first, last) -> {
          for (long id = first; id <= last; id++) {
            ids.add(id);
          }
        });
    return ids;
  }

  /** The first ids of the ranges, as PostgreSQL writes an array. */
  String firsts() {
    return array(lastByFirst.keySet());
  }

  /** The last ids of the ranges, in the order of the first ones. */
  String lasts() {
    return array(lastByFirst.values());
  }

  private static String array(Collection<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public String toString() {
    return lastByFirst.entrySet().stream()
        .map(
            range ->
                range.getKey().equals(range.getValue())
                    ? String.valueOf(range.getKey())
                    : range.getKey() + "-" + range.getValue())
        .collect(Collectors.joining(","));
  }
}
