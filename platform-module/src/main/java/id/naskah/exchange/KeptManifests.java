package id.naskah.exchange;

import id.naskah.configuration.Configuration;
import id.naskah.exchange.ExchangeTable.Row;
import id.naskah.exchange.Manifest.Packed;
import id.naskah.letter.AttachmentReader;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Hashes;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.NodeRef;

/** The manifests that letters of other offices came with: they can be checked again at any time. */
public class KeptManifests {
  private final LetterReader letters;
  private final AttachmentReader attachments;
  private final LetterFiles files;
  private final ExchangeTable table;
  private final Supplier<Configuration> configuration;

  public KeptManifests(
      LetterReader letters,
      AttachmentReader attachments,
      LetterFiles files,
      ExchangeTable table,
      Supplier<Configuration> configuration) {
    this.letters = letters;
    this.attachments = attachments;
    this.files = files;
    this.table = table;
    this.configuration = configuration;
  }

  /**
   * What a check found.
   *
   * @param manifest null if it is not as it came
   * @param seal nobody if it was not signed
   * @param files name to whether the letter has that very file
   */
  public record Checked(
      String node,
      String importedBy,
      Instant importedAt,
      Manifest manifest,
      Optional<Seal> seal,
      Map<String, Boolean> files) {}

  /** The file that is the manifest of a letter; 404 if the letter has none for this user. */
  public NodeRef find(String letter) {
    return attachments.find(row(letter).manifest());
  }

  private Row row(String letter) {
    letters.find(letter);
    Row row = table.of(letter).orElseThrow(() -> RuleViolation.notFound("manifest", letter));
    if (attachments.of(Nodes.live(letter)).stream()
        .noneMatch(file -> file.getId().equals(row.manifest()))) {
      throw RuleViolation.notFound("manifest", letter);
    }
    return row;
  }

  /**
   * Checks the manifest of a letter, and the letter's files against it.
   *
   * @throws RuleViolation 404 if the letter is none for this user, or did not come so
   */
  public Checked check(String letter) throws IOException {
    Row row = row(letter);
    byte[] bytes = bytes(files.reader(Nodes.live(row.manifest())));
    boolean isAsItCame = Hashes.of(bytes).equals(row.sha256());
    try {
      if (isAsItCame) {
        ManifestReader.Found found = ManifestReader.read(bytes);
        Manifest manifest = found.manifest();
        return new Checked(
            row.manifest(),
            row.by(),
            row.at(),
            manifest,
            found.signer().map(each -> known(Seal.of(each, manifest.exportedAt()))),
            compared(letter, manifest));
      }
    } catch (PackageRefused e) {
      // It was read when it came: what can be read of it no longer is not what came.
    }
    return new Checked(row.manifest(), row.by(), row.at(), null, Optional.empty(), Map.of());
  }

  private Seal known(Seal seal) {
    return new KnownOffices(configuration.get().offices()).ownerOf(seal).map(seal::of).orElse(seal);
  }

  private Map<String, Boolean> compared(String letter, Manifest manifest) throws IOException {
    NodeRef node = Nodes.live(letter);
    Set<String> there = new HashSet<>();
    List<NodeRef> all = Stream.concat(Stream.of(node), attachments.of(node).stream()).toList();
    for (NodeRef file : all) {
      ContentReader reader = files.reader(file);
      if (reader != null && reader.exists()) {
        try (InputStream in = reader.getContentInputStream()) {
          there.add(Hashes.of(in));
        }
      }
    }
    Map<String, Boolean> compared = new LinkedHashMap<>();
    for (Packed packed : manifest.files()) {
      compared.put(packed.path(), there.contains(packed.sha256()));
    }
    return compared;
  }

  private static byte[] bytes(ContentReader reader) throws IOException {
    if (reader == null || !reader.exists()) {
      return new byte[0];
    }
    try (InputStream in = reader.getContentInputStream()) {
      return in.readNBytes(ManifestReader.MOST_BYTES + 1);
    }
  }
}
