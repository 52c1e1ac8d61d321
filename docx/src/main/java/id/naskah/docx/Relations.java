package id.naskah.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Looks for what a document would bring along or fetch besides its own text and pictures. */
final class Relations {
  private static final Set<String> LINKED = Set.of("http:", "https:", "mailto:");
  private static final Set<String> EMBEDDED =
      Set.of("oleObject", "package", "control", "activeXControlBinary", "subDocument");
  private static final int SHOWN = 100;

  private Relations() {}

  static List<DocxProblem> check(DocxFile file) throws DocxRefused {
    List<DocxProblem> problems = new ArrayList<>();
    boolean macros = false;
    for (Map.Entry<String, byte[]> part : file.parts().entrySet()) {
      String name = part.getKey().toLowerCase(Locale.ROOT);
      macros |= name.contains("vbaproject") || name.contains("vbadata");
      if (name.endsWith(".rels")) {
        for (Element each : W.children(read(part).getDocumentElement())) {
          check(each, place(file, part.getKey()), problems);
          macros |= type(each).startsWith("vba");
        }
      }
    }
    String types = new String(file.parts().get(DocxFile.TYPES), StandardCharsets.UTF_8);
    if (macros || types.contains("macroEnabled") || types.contains("vbaProject")) {
      problems.add(0, DocxProblem.of(DocxProblem.Kind.MACROS));
    }
    return problems;
  }

  private static Document read(Map.Entry<String, byte[]> part) throws DocxRefused {
    try {
      return XmlPart.read(part.getValue());
    } catch (SAXException e) {
      Place place = Place.in(Place.Part.DOCUMENT, 0);
      throw new DocxRefused(
          List.of(DocxProblem.of(DocxProblem.Kind.BROKEN_PART, place, part.getKey())));
    }
  }

  private static void check(Element relation, Place place, List<DocxProblem> problems) {
    String target = relation.getAttribute("Target");
    boolean outside = "External".equalsIgnoreCase(relation.getAttribute("TargetMode"));
    String shown = XmlText.shown(target, SHOWN);
    if (outside && !("hyperlink".equals(type(relation)) && isLink(target))) {
      problems.add(DocxProblem.of(DocxProblem.Kind.EXTERNAL, place, shown));
    } else if (EMBEDDED.contains(type(relation))) {
      problems.add(DocxProblem.of(DocxProblem.Kind.EMBEDDED, place, shown));
    } else if ("aFChunk".equals(type(relation))) {
      problems.add(DocxProblem.of(DocxProblem.Kind.OTHER_TEXT, place, shown));
    }
  }

  /** An address that is opened by who presses it, and by nobody else. */
  private static boolean isLink(String target) {
    String address = target.strip().toLowerCase(Locale.ROOT);
    return LINKED.stream().anyMatch(address::startsWith);
  }

  private static String type(Element relation) {
    String type = relation.getAttribute("Type");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  /** The part to which these relations belong. */
  private static Place place(DocxFile file, String path) {
    String owner = path.replace("_rels/", "").replaceAll("\\.rels$", "");
    return file.texts().stream()
        .filter(text -> text.path().equals(owner))
        .findFirst()
        .map(text -> Place.in(text.part(), text.number()))
        .orElse(null);
  }
}
