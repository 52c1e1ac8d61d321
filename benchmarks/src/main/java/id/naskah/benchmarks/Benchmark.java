package id.naskah.benchmarks;

/** One of the questions that can be asked by name. */
interface Benchmark {
  String name();

  /** What it measures, in a line. */
  String title();

  void run(Place place, Results results, Console console);
}
