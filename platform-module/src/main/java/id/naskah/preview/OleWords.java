package id.naskah.preview;

import id.naskah.platform.Messages;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.hssf.extractor.ExcelExtractor;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The words of what older Office programs wrote: Word, Excel, PowerPoint, and messages of Outlook.
 * POI, which comes with Alfresco in different versions, reads them whole into the memory: so only
 * small ones.
 */
final class OleWords {
  private static final long MOST_BYTES = 20L << 20;

  /** How Outlook numbers the long and the short name of an attached file. */
  private static final List<Integer> NAMES = List.of(0x3707, 0x3704);

  private OleWords() {}

  static void read(File file, Words words) throws IOException {
    if (file.length() > MOST_BYTES) {
      throw new IOException("Too large to be read whole");
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
      POIFSFileSystem parts = new POIFSFileSystem(in);
      if (has(parts, "WordDocument")) {
        words.line(cleaned(new WordExtractor(parts).getText()));
      } else if (has(parts, "Workbook") || has(parts, "Book")) {
        words.line(new ExcelExtractor(parts).getText());
      } else if (has(parts, "__properties_version1.0")) {
        mail(new MAPIMessage(parts), words);
      } else if (has(parts, "PowerPoint Document")) {
        SlideWords.read(parts, words);
      }
    } catch (RuntimeException | LinkageError e) {
      // How POI fails over broken files, and where an Alfresco comes without it.
      throw new IOException(e);
    }
  }

  private static boolean has(POIFSFileSystem file, String part) {
    return file.getRoot().hasEntry(part);
  }

  /** Without the marks that Word puts where pictures, fields and cells are. */
  private static String cleaned(String text) {
    return text.replace('\u0007', '\t').replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "");
  }

  private static void mail(MAPIMessage mail, Words words) {
    mail.setReturnNullOnMissingChunk(true);
    field(words, "from", mail::getDisplayFrom);
    field(words, "to", mail::getDisplayTo);
    field(words, "cc", mail::getDisplayCC);
    field(words, "subject", mail::getSubject);
    words.line("");
    words.line(found(mail::getTextBody));
    List<String> names = new ArrayList<>();
    for (AttachmentChunks attachment : mail.getAttachmentFiles()) {
      names.add(name(attachment));
    }
    if (!names.isEmpty()) {
      words.heading(Messages.text("naskah.preview.attached"));
      names.forEach(words::line);
    }
  }

  /** Asks the message for something. */
  private interface Asking {
    String ask() throws ChunkNotFoundException;
  }

  private static void field(Words words, String name, Asking asking) {
    String value = found(asking);
    if (!value.isBlank()) {
      words.line(Messages.text("naskah.preview.mail." + name) + ": " + value.strip());
    }
  }

  private static String found(Asking asking) {
    try {
      String value = asking.ask();
      return value == null ? "" : value;
    } catch (ChunkNotFoundException e) {
      return "";
    }
  }

  private static String name(AttachmentChunks attachment) {
    for (int wanted : NAMES) {
      for (Chunk chunk : attachment.getChunks()) {
        if (chunk.getChunkId() == wanted && chunk instanceof StringChunk text) {
          return text.getValue();
        }
      }
    }
    return "?";
  }
}
