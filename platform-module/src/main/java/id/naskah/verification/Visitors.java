package id.naskah.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often one address may ask: so many at once, and so many a minute from then on. Each server
 * counts by itself. Of so many addresses it remembers those that asked last, so that no crowd fills
 * the memory; whoever is forgotten begins anew.
 */
public class Visitors {
  private static final int MOST = 20_000;
  private static final double NANOS_A_MINUTE = 60e9;
  private static final double NANOS_A_SECOND = 1e9;

  private final Map<String, Bucket> buckets;
  private final double burst;
  private final double perNano;
  private final LongSupplier nanos;

  /**
   * @param burst requests at once; 0 for no limit
   * @param perMinute requests from then on
   */
  public Visitors(int burst, int perMinute) {
    this(burst, perMinute, MOST, System::nanoTime);
  }

  Visitors(int burst, int perMinute, int most, LongSupplier nanos) {
    if (burst < 0 || perMinute < 1) {
      throw new IllegalArgumentException(
          "naskah.verification.burst has to be 0 or more, naskah.verification.perMinute 1 or more");
    }
    this.burst = burst;
    this.perNano = perMinute / NANOS_A_MINUTE;
    this.nanos = nanos;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
          }
        };
  }

  /** What is left of an address's requests, as of a moment. */
  private record Bucket(double left, long at) {}

  /**
   * Takes one request of an address.
   *
   * @return 0 if it may ask; otherwise the seconds after which it may again
   */
  public int ask(String address) {
    if (burst == 0) {
      return 0;
    }
    synchronized (buckets) {
      long now = nanos.getAsLong();
      Bucket before = buckets.get(address);
      double left =
          before == null ? burst : Math.min(burst, before.left() + (now - before.at()) * perNano);
      boolean may = left >= 1;
      buckets.put(address, new Bucket(may ? left - 1 : left, now));
      return may ? 0 : (int) Math.max(1, Math.ceil((1 - left) / perNano / NANOS_A_SECOND));
    }
  }

  int remembered() {
    synchronized (buckets) {
      return buckets.size();
    }
  }
}
