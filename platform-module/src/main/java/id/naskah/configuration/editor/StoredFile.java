package id.naskah.configuration.editor;

import id.naskah.configuration.ConfigurationReader;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.FileText;
import id.naskah.platform.Hashes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.alfresco.service.cmr.repository.NodeRef;

/** A configuration file as it is stored now, for somebody who may read it. */
public final class StoredFile {
  private static final int TAG = 20;
  private static final char MARK = '\uFEFF';

  private final ConfiguredFile<?> file;
  private final NodeRef node;
  private final byte[] bytes;
  private final Saved saved;
  private final boolean mayWrite;

  /** Who saved a file last, and when; the label of its version, null where it has none. */
  public record Saved(String label, String by, Instant at) {}

  StoredFile(ConfiguredFile<?> file, NodeRef node, byte[] bytes, Saved saved, boolean mayWrite) {
    this.file = file;
    this.node = node;
    this.bytes = bytes.clone();
    this.saved = saved;
    this.mayWrite = mayWrite;
  }

  public ConfiguredFile<?> file() {
    return file;
  }

  NodeRef node() {
    return node;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  public Saved saved() {
    return saved;
  }

  /** Whether the user may save it. */
  public boolean mayWrite() {
    return mayWrite;
  }

  /** How the file is called in addresses: its name without the ending. */
  public String name() {
    return nameOf(file);
  }

  static String nameOf(ConfiguredFile<?> file) {
    return file.fileName().substring(0, file.fileName().lastIndexOf('.'));
  }

  /** Another one for every other content. */
  public String tag() {
    return Hashes.of(bytes).substring(0, TAG);
  }

  /** All that it holds, unchanged. */
  public Draft asDraft() {
    String text = ConfigurationReader.decode(bytes);
    return new Draft.Content(text == null ? new String(bytes, StandardCharsets.ISO_8859_1) : text);
  }

  /** Writes the content as it is stored. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  /** The content as a table; one that can't be read where the content is no text. */
  public FileText table() {
    return table(file, bytes);
  }

  static FileText table(ConfiguredFile<?> file, byte[] bytes) {
    String text = ConfigurationReader.decode(bytes);
    return file.open(text == null ? "" : text);
  }

  /** The bytes of a text as this file has them: with the mark that spreadsheets put in front. */
  byte[] encoded(String text) {
    boolean marked = new String(bytes, StandardCharsets.UTF_8).startsWith(String.valueOf(MARK));
    boolean already = text.startsWith(String.valueOf(MARK));
    return (marked && !already ? MARK + text : text).getBytes(StandardCharsets.UTF_8);
  }
}
