package id.naskah.benchmarks;

import id.naskah.benchmarks.Outcome.Target;
import id.naskah.paper.Certificate;
import id.naskah.paper.Certificate.Column;
import id.naskah.paper.Certificate.Fact;
import id.naskah.paper.Certificate.Row;
import id.naskah.paper.Certificate.Signature;
import id.naskah.paper.Certificate.Text;
import id.naskah.paper.CertificatePdf;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;

/** How long the PDF of a certificate takes, without the database that its rows come from. */
final class CertificateBenchmark implements Benchmark {
  private static final int ROWS = 20_000;
  private static final int ROUNDS = 3;
  private static final String HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @Override
  public String name() {
    return "certificate";
  }

  @Override
  public String title() {
    return "a certificate of " + ROWS + " rows as PDF";
  }

  @Override
  public void run(Place place, Results results, Console console) {
    console.stage("Printing certificates of " + ROWS + " rows");
    print(ROWS / 10);
    List<Double> seconds = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      long began = System.nanoTime();
      print(ROWS);
      double time = (System.nanoTime() - began) / 1e9;
      seconds.add(time);
      results.add(new Sample(name(), "printed", round, time * 1000));
    }
    results.add(
        new Outcome(
            name(),
            ROWS + " rows as PDF",
            Statistics.median(seconds),
            "s",
            Target.NONE,
            "median of " + ROUNDS));
  }

  private static void print(int rows) {
    try (CertificatePdf pdf = new CertificatePdf(certificate(), new GregorianCalendar())) {
      for (int i = 1; i <= rows; i++) {
        pdf.row(row(i));
      }
      pdf.finish(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(int number) {
    return new Row(
        List.of(
            List.of(new Text(String.valueOf(number), false)),
            List.of(new Text("Surat nomor " + number, true), new Text("Undangan rapat", false)),
            List.of(new Text("000.8.3 (2026)", false)),
            List.of(new Text("musnah", true), new Text(HASH, false))));
  }

  private static Certificate certificate() {
    return new Certificate(
        "id",
        List.of("SEKRETARIAT DAERAH"),
        List.of("BERITA ACARA PEMUSNAHAN ARSIP"),
        List.of(new Fact("Nomor", "12")),
        List.of("Arsip di bawah ini telah dimusnahkan."),
        List.of(
            new Column("No.", 0.07f),
            new Column("Surat", 0.38f),
            new Column("Jadwal retensi", 0.2f),
            new Column("Hasil", 0.35f)),
        List.of(new Signature("Penyetuju", "Yusuf", "2 Jan 2026")),
        "Berita acara 12",
        "Halaman {0} dari {1}",
        "");
  }
}
