package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.drafting.DraftReader;
import id.naskah.drafting.Signing;
import id.naskah.selection.Chosen;
import id.naskah.selection.SelectionService;
import id.naskah.signature.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What signing with the office seal costs: one letter from its filled document to the register, and
 * a selection of two hundred beside as many plain nodes that get a PDF as large and as many
 * properties. The documents are PDFs: how long a converter takes is its own.
 */
final class SigningBenchmark implements Benchmark {
  private static final int LETTERS = Integer.getInteger("naskah.benchmarks.letters", 200);
  private static final int WARM_UP = 30;
  private static final int SINGLE = 40;
  private static final String SIGNATORY = "bench-secretary";
  private static final Target ONE = Target.atMost(300);
  private static final Target PER_SECOND = Target.atLeast(5);
  private static final Target NONE_AT_ALL = Target.atMost(0);

  @Override
  public String name() {
    return "signing";
  }

  @Override
  public String title() {
    return "letters signed with the office seal, one and " + LETTERS + " in one go";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    Lab lab = place.lab();
    Office office = Office.in(lab);
    office.user(SIGNATORY);
    office.save(
        ConfigurationFiles.SIGNING, "unit,kind,provider,foot,withoutMarker\n*,*,seal,Foot,foot\n");
    LettersToSign made = new LettersToSign(lab, SIGNATORY);
    console.stage("Signing one after the other");
    sign(lab, made.ofPdf(WARM_UP), new ArrayList<>());
    single(lab, made, results);
    console.stage("Writing " + LETTERS + " letters");
    List<String> letters = made.ofPdf(LETTERS);
    console.stage("Signing them in one go");
    selection(lab, letters, results);
  }

  /** What is made of a letter, without and with all that the register keeps of it. */
  private void single(Lab lab, LettersToSign made, Results results) {
    List<Double> merged = merged(lab, made);
    List<Double> sealed = made.sealed(SINGLE);
    results.add(
        new Outcome(
            name(),
            "one letter merged, made PDF/A with QR, sealed",
            Statistics.median(merged) + Statistics.median(sealed),
            "ms",
            ONE,
            String.format(
                Locale.ROOT,
                "medians: number and template filled %.0f ms, PDF/A, QR and seal %.0f ms",
                Statistics.median(merged),
                Statistics.median(sealed))));
    List<Double> signed = new ArrayList<>();
    sign(lab, made.ofPdf(SINGLE), signed);
    results.add(
        new Outcome(
            name(),
            "one letter signed, with number, register and public check",
            Statistics.median(signed),
            "ms",
            Target.NONE,
            String.format(Locale.ROOT, "p95 %.0f ms", Statistics.percentile(signed, 95))));
  }

  private static void sign(Lab lab, List<String> letters, List<Double> millis) {
    Signing signing = lab.bean(Signing.class);
    for (String letter : letters) {
      long began = System.nanoTime();
      lab.asUser(
          SIGNATORY,
          () -> {
            signing.sign(letter, null, Credentials.none());
            return null;
          });
      millis.add((System.nanoTime() - began) / 1e6);
    }
  }

  /** How long it takes to get the document of a template with number and day. */
  private static List<Double> merged(Lab lab, LettersToSign made) {
    Signing signing = lab.bean(Signing.class);
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < SINGLE; i++) {
      String id = made.ofTemplate();
      long began = System.nanoTime();
      lab.asUser(SIGNATORY, () -> signing.document(id));
      millis.add((System.nanoTime() - began) / 1e6);
    }
    return millis;
  }

  private void selection(Lab lab, List<String> letters, Results results) {
    DraftReader reader = lab.bean(DraftReader.class);
    SelectionService service = lab.bean(SelectionService.class);
    long nanos;
    long id;
    try (Background background = new Background(lab)) {
      id =
          lab.asUser(
              SIGNATORY,
              () ->
                  lab.inTransaction(
                      () ->
                          service
                              .begin(
                                  letters.stream()
                                      .map(each -> new Chosen(each, reader.read(each).seen()))
                                      .toList())
                              .selection()
                              .id()));
      nanos = background.drain();
    }
    long plain = new PlainWrites(lab).like(letters);
    int signed = lab.asUser(SIGNATORY, () -> lab.reading(() -> service.find(id).counts().signed()));
    results.add(
        new Outcome(
            name(),
            "letters a second, " + letters.size() + " in one go",
            letters.size() / (nanos / 1e9),
            "",
            PER_SECOND,
            String.format(Locale.ROOT, "%.0f ms each", nanos / 1e6 / letters.size())));
    results.add(
        new Outcome(
            name(),
            "letter / plain node that gets a PDF and properties",
            (double) nanos / plain,
            "",
            Target.NONE,
            String.format(
                Locale.ROOT,
                "%.0f ms / %.0f ms each",
                nanos / 1e6 / letters.size(),
                plain / 1e6 / letters.size())));
    results.add(
        new Outcome(
            name(),
            "of these not signed, or numbers doubled",
            letters.size() - signed + doubled(lab),
            "",
            NONE_AT_ALL,
            signed + " signed"));
  }

  private static int doubled(Lab lab) {
    return lab.jdbc()
        .queryForObject(
            "SELECT count(number) - count(DISTINCT number) FROM naskah_selected_letter",
            Integer.class);
  }
}
