package id.naskah.mail;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** Reads an e-mail from one end to the other; an e-mail in it is a file that came with it. */
public final class MailFile {
  private static final MimeConfig LIMITS =
      MimeConfig.custom().setMaxLineLen(1_000_000).setMaxHeaderLen(100_000).build();

  private MailFile() {}

  /**
   * Tells the listener what is in it.
   *
   * @throws IOException if it is no e-mail, or the thread was interrupted meanwhile
   */
  public static void read(File mail, MailListener listener) throws IOException {
    MimeStreamParser parser = new MimeStreamParser(LIMITS);
    parser.setContentDecoding(true);
    parser.setNoRecurse();
    parser.setContentHandler(new Parts(listener));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(mail.toPath()))) {
      parser.parse(in);
    } catch (MimeException e) {
      throw new IOException(e);
    }
  }

  private static final class Parts extends AbstractContentHandler {
    private final MailListener listener;
    private final Map<String, String> part = new HashMap<>();
    private boolean inPart;

    Parts(MailListener listener) {
      super();
      this.listener = listener;
    }

    @Override
    public void startBodyPart() {
      inPart = true;
      part.clear();
    }

    @Override
    public void field(Field field) {
      String name = field.getName().toLowerCase(Locale.ROOT);
      String value = field.getBody().replaceAll("[\\r\\n]+\\s*", " ").strip();
      if (name.startsWith("content-")) {
        part.put(name, value);
      } else if (!inPart) {
        listener.field(name, decoded(value));
      }
    }

    @Override
    public void body(BodyDescriptor body, InputStream content) throws IOException {
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("Interrupted");
      }
      String disposition = part.getOrDefault("content-disposition", "");
      boolean attached = disposition.toLowerCase(Locale.ROOT).startsWith("attachment");
      String type = body.getMimeType();
      String name = name(disposition);
      boolean isPage = "text/html".equals(type);
      boolean written = isPage || "text/plain".equals(type);
      if (written && !attached && name.isEmpty()) {
        listener.text(content, isPage, body.getCharset());
      } else {
        listener.file(name.isEmpty() ? type : name, content);
      }
    }

    /** As the disposition names it, or else the type. */
    private String name(String disposition) {
      String name = parameter(disposition, "filename");
      return name.isEmpty() ? parameter(part.getOrDefault("content-type", ""), "name") : name;
    }
  }

  private static String decoded(String value) {
    try {
      return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  private static String parameter(String value, String name) {
    MimeParameterMapping parameters = new MimeParameterMapping();
    RawField field = new RawField("x", value);
    for (NameValuePair pair : RawFieldParser.DEFAULT.parseRawBody(field).getParams()) {
      if (pair.getName() != null && pair.getValue() != null) {
        parameters.addParameter(pair.getName(), pair.getValue());
      }
    }
    String found = parameters.get(name);
    return found == null ? "" : decoded(found).strip();
  }
}
