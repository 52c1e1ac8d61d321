package id.naskah.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Looks in a text for what must not be in a letter that is signed as it is seen. */
final class MarkupCheck {
  private static final Map<String, DocxProblem.Kind> REFUSED =
      Map.of(
          "commentReference", DocxProblem.Kind.COMMENT,
          "altChunk", DocxProblem.Kind.OTHER_TEXT,
          "subDoc", DocxProblem.Kind.OTHER_TEXT,
          "object", DocxProblem.Kind.EMBEDDED,
          "control", DocxProblem.Kind.EMBEDDED);
  private static final Set<String> CHANGES =
      Set.of(
          "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange");

  /** Fields whose content comes from elsewhere. */
  private static final Set<String> FETCHING =
      Set.of(
          "INCLUDETEXT",
          "INCLUDEPICTURE",
          "INCLUDE",
          "IMPORT",
          "LINK",
          "DDE",
          "DDEAUTO",
          "DATABASE",
          "RD",
          "EMBED",
          "MACROBUTTON");

  private static final int MOST_OF_A_KIND = 10;
  private static final int SHOWN = 60;

  private final TextPart part;
  private final List<DocxProblem> problems = new ArrayList<>();
  private final Map<DocxProblem.Kind, Integer> found = new EnumMap<>(DocxProblem.Kind.class);
  private final Deque<Field> fields = new ArrayDeque<>();

  /** A field whose code is being read, or its result. */
  private static final class Field {
    private final StringBuilder code = new StringBuilder();
    private boolean inCode = true;
  }

  MarkupCheck(TextPart part) {
    this.part = part;
  }

  List<DocxProblem> check() {
    walk(part.xml().getDocumentElement());
    return problems;
  }

  private void walk(Element at) {
    for (Element child : W.children(at)) {
      if (W.NS.equals(child.getNamespaceURI())) {
        look(child);
      }
      walk(child);
    }
  }

  private void look(Element element) {
    String name = element.getLocalName();
    if (CHANGES.contains(name) || name.endsWith("PrChange") || "tblGridChange".equals(name)) {
      add(DocxProblem.Kind.TRACKED_CHANGE, element, element.getAttributeNS(W.NS, "author"));
    } else if (REFUSED.containsKey(name)) {
      add(REFUSED.get(name), element, "");
    } else if ("fldSimple".equals(name)) {
      code(element, element.getAttributeNS(W.NS, "instr"));
    } else if ("instrText".equals(name)) {
      if (fields.isEmpty()) {
        code(element, element.getTextContent());
      } else {
        fields.peek().code.append(element.getTextContent());
      }
    } else if ("fldChar".equals(name)) {
      field(element, element.getAttributeNS(W.NS, "fldCharType"));
    }
  }

  private void field(Element element, String type) {
    if ("begin".equals(type)) {
      if (!fields.isEmpty() && fields.peek().inCode && fields.peek().code.toString().isBlank()) {
        // What this field does would come out of another field.
        add(DocxProblem.Kind.FETCHING_FIELD, element, "");
      }
      fields.push(new Field());
    } else if (!fields.isEmpty() && fields.peek().inCode) {
      fields.peek().inCode = false;
      code(element, fields.peek().code.toString());
    }
    if ("end".equals(type) && !fields.isEmpty()) {
      fields.pop();
    }
  }

  private void code(Element element, String code) {
    String verb = code.strip().split("[\\s\"\\\\]", 2)[0].toUpperCase(Locale.ROOT);
    if (FETCHING.contains(verb)) {
      add(DocxProblem.Kind.FETCHING_FIELD, element, verb);
    }
    if (code.contains("${")) {
      add(DocxProblem.Kind.IN_FIELD, element, XmlText.shown(code, SHOWN));
    }
  }

  private void add(DocxProblem.Kind kind, Element element, String what) {
    if (found.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
      problems.add(DocxProblem.of(kind, part.place(element), XmlText.shown(what, SHOWN)));
    }
  }
}
