package id.naskah.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.naskah.verify.http.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** All that somebody is answered, also as files, looked through for a word. */
final class Overheard {
  private final Client client;
  private final String word;
  private final List<String> told = new ArrayList<>();
  private int answers;

  Overheard(Client client, String word) {
    this.client = client;
    this.word = word;
  }

  /** Where the word was told. */
  List<String> told() {
    return told;
  }

  int answers() {
    return answers;
  }

  Reply get(String path) {
    return heard(path, client.get(path));
  }

  Reply heard(String what, Reply reply) {
    hear(what, reply.text());
    return reply;
  }

  /** A file as text; of one that is a zip file, what is in it. */
  String file(String path) {
    HttpResponse<byte[]> answer = client.download(path);
    String text = text(answer.body());
    hear(path + " " + answer.headers().map(), text);
    return text;
  }

  private void hear(String what, String text) {
    answers++;
    if (text.contains(word)) {
      told.add(what + ": " + text);
    }
  }

  private static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder(new String(bytes, UTF_8));
    if (text.indexOf("PK") != 0) {
      return text.toString();
    }
    try {
      Path file = Files.createTempFile("overheard", ".zip");
      Files.write(file, bytes);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] content = zip.getInputStream(entry).readAllBytes();
          text.append(entry.getName()).append(new String(content, UTF_8));
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
