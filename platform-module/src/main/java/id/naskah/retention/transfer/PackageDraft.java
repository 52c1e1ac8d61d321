package id.naskah.retention.transfer;

import id.naskah.letter.Letter;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.table.CsvSheet;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A package while it is made, record by record, in a file of this node.
 *
 * <p>A zip file can't be gone on with once its writer is gone: whoever finds none, or one that has
 * not come as far as the work on record, makes the package anew.
 */
final class PackageDraft implements Closeable {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "direction",
          "kind",
          "unit",
          "series",
          "agendaNumber",
          "agendaYear",
          "letterNumber",
          "letterDate",
          "receivedDate",
          "senderName",
          "senderOrganisation",
          "subject",
          "classification",
          "security",
          "status",
          "edition",
          "rule",
          "eligibleOn",
          "files",
          "metadata",
          "metadataSha256");

  private final RecordCollector collector;
  private final Bag bag;
  private final Path csvFile;
  private final CsvSheet csv;
  private long place;

  PackageDraft(RecordCollector collector, Path file, String name, ZoneId zone) throws IOException {
    this.collector = collector;
    this.bag = new Bag(file, name);
    this.csvFile = file.resolveSibling(file.getFileName() + ".csv");
    this.csv = new CsvSheet(Files.newOutputStream(csvFile), COLUMNS, zone);
  }

  /** The zip file. */
  Path file() {
    return bag.file();
  }

  /** Whether it has come exactly as far as this, and its file is still there. */
  boolean isAt(long expected) {
    return place == expected && Files.exists(bag.file());
  }

  /** Notes how far it has come. */
  void moveTo(long reached) {
    place = reached;
  }

  /**
   * Adds a record with its files.
   *
   * @return its fingerprint
   */
  String add(DisposalItem item) throws IOException {
    Map<RecordFile, PackedFile> files = new LinkedHashMap<>();
    for (RecordFile file : collector.files(item)) {
      try (InputStream in = collector.open(file)) {
        files.put(file, bag.add(item.uuid() + "/" + file.path(), in));
      }
    }
    RecordFacts facts = collector.facts(item);
    byte[] xml = RecordXml.of(facts, files);
    PackedFile metadata = add(item.uuid() + "/record.xml", xml);
    csv.take(row(facts.letter(), item, files.size(), metadata));
    return Fingerprint.of(facts, files);
  }

  /** Adds a file of the payload that belongs to no record. */
  PackedFile add(String path, byte[] content) throws IOException {
    return bag.add(path, new ByteArrayInputStream(content));
  }

  private static List<Object> row(Letter letter, DisposalItem item, long files, PackedFile xml) {
    return Arrays.asList(
        letter.id(),
        letter.direction(),
        letter.kind(),
        letter.unit(),
        letter.series(),
        letter.agendaNumber(),
        letter.agendaYear(),
        letter.letterNumber(),
        letter.letterDate(),
        letter.receivedDate(),
        letter.senderName(),
        letter.senderOrganisation(),
        letter.subject(),
        letter.classification(),
        letter.security(),
        letter.status(),
        item.edition(),
        item.rule(),
        item.eligibleOn(),
        files,
        "data/" + xml.path(),
        xml.sha256());
  }

  /** Ends the package: the table of its records, then the manifests. */
  void finish(Map<String, String> info) throws IOException {
    csv.close();
    try (InputStream table = Files.newInputStream(csvFile)) {
      bag.add("records.csv", table);
    }
    bag.finish(info);
  }

  /** Lets go of the files beside the zip file. */
  @Override
  public void close() throws IOException {
    try (bag;
        csv) {
      Files.deleteIfExists(csvFile);
    }
  }

  /** Gives up: nothing of it stays. */
  void discard() throws IOException {
    try {
      close();
    } finally {
      Files.deleteIfExists(bag.file());
    }
  }
}
