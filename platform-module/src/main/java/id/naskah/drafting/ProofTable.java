package id.naskah.drafting;

import id.naskah.platform.Hashes;
import id.naskah.platform.database.Cursor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables naskah_proof and naskah_proof_part. Of a file one part is in memory, or two, whatever
 * its size. Whoever writes has locked the letter.
 */
class ProofTable {
  static final int PART = 1 << 20;
  private static final int PARTS_AT_ONCE = 2;

  private final JdbcTemplate jdbc;

  public ProofTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The SHA-256 of what is kept for a letter. */
  Optional<String> sha256(String letter) {
    return jdbc
        .queryForList("SELECT sha256 FROM naskah_proof WHERE letter = ?", String.class, letter)
        .stream()
        .findFirst();
  }

  /** Copies what is kept, as one statement sees it; answers whether there was something. */
  boolean copy(String letter, Path target) {
    if (sha256(letter).isEmpty()) {
      return false;
    }
    try (OutputStream out = Files.newOutputStream(target)) {
      return Cursor.read(
              jdbc,
              "SELECT bytes FROM naskah_proof_part WHERE letter = ? ORDER BY part",
              PARTS_AT_ONCE,
              List.of(letter),
              row -> write(row.getBytes(1), out))
          > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean write(byte[] part, OutputStream out) {
    try {
      out.write(part);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a file in place of what is kept. */
  void keep(String letter, Path file, Instant now) {
    forget(letter);
    Hashes.Read read = Hashes.read(file);
    jdbc.update(
        "INSERT INTO naskah_proof (letter, sha256, size, kept_at) VALUES (?, ?, ?, ?)",
        letter,
        read.sha256(),
        read.size(),
        Timestamp.from(now));
    try (InputStream in = Files.newInputStream(file)) {
      int number = 0;
      for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
        jdbc.update(
            "INSERT INTO naskah_proof_part (letter, part, bytes) VALUES (?, ?, ?)",
            letter,
            number++,
            part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(String letter) {
    jdbc.update("DELETE FROM naskah_proof WHERE letter = ?", letter);
  }
}
