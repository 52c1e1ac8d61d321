package id.naskah.retention.transfer;

import id.naskah.platform.Hashes;
import id.naskah.retention.disposal.DisposalItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * SHA-256 of all that a package tells of a record, every byte of its files included. Links to other
 * letters do not count, since these may have been handed over meanwhile.
 */
final class Fingerprint {
  private Fingerprint() {}

  /** That of what was just packed. */
  static String of(RecordFacts facts, Map<RecordFile, PackedFile> files) throws IOException {
    return Hashes.of(RecordXml.of(facts.withoutLinks(), files));
  }

  /** That of a record as it is now: reads all its files. */
  static String now(RecordCollector collector, DisposalItem item) throws IOException {
    List<RecordFile> files = collector.files(item);
    Map<RecordFile, PackedFile> read = new LinkedHashMap<>();
    for (RecordFile file : files) {
      MessageDigest digest = Hashes.sha256();
      try (InputStream in = collector.open(file)) {
        long size = Bag.copy(in, OutputStream.nullOutputStream(), digest);
        read.put(file, new PackedFile(file.path(), size, Hashes.hex(digest)));
      }
    }
    return of(collector.facts(item), read);
  }
}
