package id.naskah.exchange;

import id.naskah.exchange.Manifest.Packed;
import id.naskah.exchange.PackageWriter.Content;
import id.naskah.letter.FileNames;
import id.naskah.letter.LetterService;
import id.naskah.platform.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;

/** Stores the files of a package with the letter that it became, and the manifest beside them. */
class StoredFiles {
  private static final int LONGEST_NAME = 180;
  private static final String XML = "application/xml";

  private final LetterService service;

  public StoredFiles(LetterService service) {
    this.service = service;
  }

  /**
   * Stores all, in the caller's transaction.
   *
   * @return the manifest's node
   */
  NodeRef store(NodeRef letter, ReceivedPackage received) {
    Manifest manifest = received.manifest();
    put(letter, manifest.document().mediaType(), received.content(manifest.document()));
    Set<String> taken = new HashSet<>(Set.of(PackageWriter.MANIFEST));
    for (Packed packed : manifest.attachments()) {
      NodeRef file = service.attach(letter, name(packed.name(), taken));
      put(file, packed.mediaType(), received.content(packed));
    }
    NodeRef kept = service.attach(letter, PackageWriter.MANIFEST);
    byte[] bytes = received.manifestBytes();
    put(kept, XML, () -> new ByteArrayInputStream(bytes));
    return kept;
  }

  private void put(NodeRef node, String mediaType, Content content) {
    try (InputStream in = content.open()) {
      service.putContent(
          node, mediaType.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8.name(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it was called where it came from, as far as files here can be called so. */
  static String name(String theirs, Set<String> taken) {
    String extension = FileNames.extension(theirs);
    String stem =
        FileNames.stem(theirs)
            .replaceAll("[\"*\\\\><?/:|\\p{Cntrl}" + Texts.TURNING + "]+", " ")
            .strip()
            .replaceAll("[. ]+$", "");
    if (stem.length() > LONGEST_NAME) {
      int points = stem.codePointCount(0, LONGEST_NAME) - 1;
      stem = stem.substring(0, stem.offsetByCodePoints(0, points)).replaceAll("[. ]+$", "");
    }
    if (stem.isEmpty()) {
      stem = "file";
    }
    String name = extension.isEmpty() ? stem : stem + "." + extension;
    String free = name;
    for (int times = 2; !taken.add(free.toLowerCase(Locale.ROOT)); times++) {
      free = FileNames.again(name, times);
    }
    return free;
  }
}
