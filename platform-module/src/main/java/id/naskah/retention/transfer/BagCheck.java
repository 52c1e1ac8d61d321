package id.naskah.retention.transfer;

import id.naskah.platform.Hashes;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a package through, once, and compares it with its own manifests (RFC 8493, 3). */
final class BagCheck {
  private static final String MANIFEST = "manifest-sha256.txt";
  private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  private static final int HEX = 64;
  private static final int BETWEEN = 2;

  private final Map<String, String> found = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private BagCheck() {}

  /**
   * What is wrong with a package; empty when it is whole. Memory follows the number of its files.
   */
  static List<String> problems(InputStream zip) throws IOException {
    BagCheck check = new BagCheck();
    try {
      check.read(zip);
    } catch (ZipException | EOFException e) {
      return List.of("zip: " + e.getMessage());
    }
    return check.problems();
  }

  private void read(InputStream file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String path = entry.getName().substring(entry.getName().indexOf('/') + 1);
        boolean manifest = path.equals(MANIFEST) || path.equals(TAG_MANIFEST);
        MessageDigest digest = Hashes.sha256();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        Bag.copy(zip, manifest ? kept : OutputStream.nullOutputStream(), digest);
        found.put(path, Hashes.hex(digest));
        if (manifest) {
          texts.put(path, kept.toString(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!found.containsKey("bagit.txt")) {
      problems.add("bagit.txt: missing");
    }
    compare(MANIFEST, problems);
    compare(TAG_MANIFEST, problems);
    found.remove(TAG_MANIFEST);
    found.keySet().stream()
        .sorted()
        .map(path -> path + ": not in a manifest")
        .forEach(problems::add);
    return problems;
  }

  private void compare(String manifest, List<String> problems) {
    String text = texts.get(manifest);
    if (text == null) {
      problems.add(manifest + ": missing");
      return;
    }
    for (String line : text.lines().toList()) {
      if (line.length() <= HEX + BETWEEN) {
        problems.add(manifest + ": " + line);
        continue;
      }
      String path =
          line.substring(HEX + BETWEEN)
              .replace("%0A", "\n")
              .replace("%0D", "\r")
              .replace("%25", "%");
      String sha256 = found.remove(path);
      if (sha256 == null) {
        problems.add(path + ": missing");
      } else if (!line.startsWith(sha256)) {
        problems.add(path + ": changed");
      }
    }
  }
}
