package id.naskah.docx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A value in a draft, between the ends of a bookmark, so that it can be filled anew. Of what
 * programs have for that, all of them keep bookmarks.
 *
 * <p>The bookmark's name says which value it is, and has a hash of what was filled in: what an
 * official has changed by hand since is known by that, and stays.
 *
 * @param marks where it begins, and last where it ends
 * @param paragraphs whether each of a list's values has a paragraph there
 */
record Filled(List<Element> marks, Placeholder.Named named, boolean paragraphs, String hash) {
  /** Bookmarks that begin with this line are not shown to users; 40 letters are the most. */
  private static final Pattern NAME =
      Pattern.compile("_nsk_([vp])_([a-z_]+?)_(\\d+)_([0-9a-f]{8})");

  private static final int HASH = 8;

  /** Puts the ends around one run, or around all of paragraphs that follow each other. */
  static void mark(List<Element> filled, Placeholder.Named named, int id) {
    Element first = filled.get(0);
    Element last = filled.get(filled.size() - 1);
    boolean paragraphs = W.is(first, "p");
    Element start = W.make(first, "bookmarkStart");
    Element end = W.make(first, "bookmarkEnd");
    if (paragraphs) {
      Element properties = W.child(first, "pPr");
      first.insertBefore(
          start, properties == null ? first.getFirstChild() : properties.getNextSibling());
      last.appendChild(end);
    } else {
      first.getParentNode().insertBefore(start, first);
      last.getParentNode().insertBefore(end, last.getNextSibling());
    }
    start.setAttributeNS(W.NS, "w:id", String.valueOf(id));
    end.setAttributeNS(W.NS, "w:id", String.valueOf(id));
    String name = "_nsk_%s_%s_%d_%s";
    String hash = hash(said(start, end));
    start.setAttributeNS(
        W.NS,
        "w:name",
        name.formatted(paragraphs ? "p" : "v", named.placeholder().english(), id, hash));
  }

  /**
   * Those in a part. LibreOffice writes the beginning of one that goes over paragraphs anew in each
   * of them: so what has the same name is one.
   */
  static List<Filled> all(Element root) {
    Map<String, Element> ends = new HashMap<>();
    W.all(root, "bookmarkEnd").forEach(end -> ends.put(end.getAttributeNS(W.NS, "id"), end));
    Map<String, List<Element>> byName = new LinkedHashMap<>();
    for (Element start : W.all(root, "bookmarkStart")) {
      String name = start.getAttributeNS(W.NS, "name");
      if (NAME.matcher(name).matches()) {
        List<Element> marks = byName.computeIfAbsent(name, any -> new ArrayList<>());
        Element end = ends.get(start.getAttributeNS(W.NS, "id"));
        // The first stays the first, and the last end comes to stand last.
        marks.add(start);
        if (end != null) {
          marks.add(end);
        }
      }
    }
    List<Filled> found = new ArrayList<>();
    byName.forEach(
        (name, marks) -> {
          Matcher parts = NAME.matcher(name);
          if (parts.matches()) {
            boolean paragraphs = "p".equals(parts.group(1));
            Placeholder.of(parts.group(2))
                .map(named -> new Filled(marks, named, paragraphs, parts.group(4)))
                .ifPresent(found::add);
          }
        });
    return found;
  }

  Element start() {
    return marks.get(0);
  }

  Element end() {
    return marks.get(marks.size() - 1);
  }

  /** Whether somebody has changed what was filled in, or its shape. */
  boolean isEdited() {
    Element first = W.around(start(), "p");
    Element last = W.around(end(), "p");
    boolean whole =
        W.is(end(), "bookmarkEnd")
            && first != null
            && last != null
            && (paragraphs ? first.getParentNode() == last.getParentNode() : first == last);
    return !whole || !hash(said(start(), end())).equals(hash);
  }

  /** The runs of a value within a paragraph. */
  List<Element> runs() {
    List<Element> runs = new ArrayList<>();
    for (Node at = W.next(start()); at != null && at != end(); at = W.next(at)) {
      if (W.is(at, "r")) {
        runs.add((Element) at);
      }
    }
    return runs;
  }

  void unmark() {
    marks.forEach(W::remove);
  }

  private static String said(Element start, Element end) {
    StringBuilder said = new StringBuilder();
    for (Node at = W.next(start); at != null && at != end; at = W.next(at)) {
      if (W.is(at, "t")) {
        said.append(at.getTextContent());
      } else if (W.is(at, "p") || W.is(at, "br") || W.is(at, "tab")) {
        said.append(' ');
      }
    }
    return said.toString();
  }

  private static String hash(String said) {
    String line = said.replaceAll("\\s+", " ").strip();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
