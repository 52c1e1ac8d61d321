package id.naskah.benchmarks;

import id.naskah.agenda.Book;
import id.naskah.agenda.BookFormat;
import id.naskah.agenda.BookPrinter;
import id.naskah.benchmarks.Outcome.Target;
import id.naskah.configuration.Direction;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The agenda book of a whole year as a file, beside that of a tenth of its lines, ten times: time
 * for a line, and memory that is in use while it is written.
 *
 * <p>{@code -Dnaskah.benchmarks.agenda} sets how many lines there are.
 */
final class AgendaBenchmark implements Benchmark {
  private static final int LINES = Integer.getInteger("naskah.benchmarks.agenda", 20_000);
  private static final int FEW = LINES / 10;
  private static final int TOGETHER = 100;
  private static final int DAYS_OF_FEW = 31;
  private static final int SAMPLE_MILLIS = 250;
  private static final double MEGABYTE = 1e6;
  private static final String UNIT = Office.UNITS.get(7);
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2025, 12, 31);
  private static final Target TIME = Target.atMost(1.5);
  private static final Target MEMORY = Target.atMost(1.25);

  @Override
  public String name() {
    return "agenda";
  }

  @Override
  public String title() {
    return "an agenda book of " + LINES + " lines as XLSX and PDF";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office.in(lab);
    register(lab, console);
    for (BookFormat format : new BookFormat[] {BookFormat.XLSX, BookFormat.PDF}) {
      write(lab, format, BEGIN.plusDays(DAYS_OF_FEW - 1L), 1);
      // As many lines as the whole: what else goes on in the JVM has as long to show.
      Written few = write(lab, format, BEGIN.plusDays(DAYS_OF_FEW - 1L), LINES / FEW);
      Written all = write(lab, format, END, 1);
      String what = LINES + " lines as " + format.code().toUpperCase(Locale.ROOT);
      results.add(new Sample(name(), format.code(), 1, all.seconds() * 1000));
      results.add(
          new Outcome(
              name(),
              what + ", time for a line",
              all.seconds() / few.seconds(),
              "",
              TIME,
              String.format(Locale.ROOT, "%.1f s / %.1f s", all.seconds(), few.seconds())));
      results.add(
          new Outcome(
              name(),
              what + ", memory in use",
              all.megabytes() / few.megabytes(),
              "",
              MEMORY,
              String.format(Locale.ROOT, "%.0f MB / %.0f MB", all.megabytes(), few.megabytes())));
    }
  }

  /** A tenth in the first month, the others over the rest of the year. */
  private static void register(Lab lab, Console console) {
    Letters letters = new Letters(lab);
    long others = END.toEpochDay() - BEGIN.toEpochDay() - DAYS_OF_FEW;
    for (int made = 0; made < LINES; made += TOGETHER) {
      int first = made;
      lab.asUser(
          Office.CLERK,
          () ->
              lab.inTransaction(
                  () -> {
                    for (int i = first; i < Math.min(first + TOGETHER, LINES); i++) {
                      long day = i < FEW ? i % DAYS_OF_FEW : DAYS_OF_FEW + i % others;
                      letters.register(UNIT, null, BEGIN.plusDays(day));
                    }
                    return null;
                  }));
      if (first % FEW == 0) {
        console.stage(first + " letters");
      }
    }
  }

  /** How long all took, and the most memory that was in use after a collection meanwhile. */
  private record Written(double seconds, double megabytes) {}

  private static Written write(Lab lab, BookFormat format, LocalDate to, int times) {
    AtomicLong most = new AtomicLong();
    ScheduledExecutorService sampling = Executors.newSingleThreadScheduledExecutor();
    Future<?> samples =
        sampling.scheduleWithFixedDelay(
            () -> most.accumulateAndGet(used(), Math::max),
            0,
            SAMPLE_MILLIS,
            TimeUnit.MILLISECONDS);
    try {
      BookPrinter printer = lab.bean(BookPrinter.class);
      Book book = new Book(UNIT, Direction.INCOMING, BEGIN, to);
      long began = System.nanoTime();
      for (int i = 0; i < times; i++) {
        lab.asUser(
            Office.CLERK,
            () -> lab.reading(() -> printer.write(book, format, OutputStream.nullOutputStream())));
      }
      return new Written((System.nanoTime() - began) / 1e9, most.get() / MEGABYTE);
    } finally {
      samples.cancel(false);
      sampling.shutdownNow();
    }
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
