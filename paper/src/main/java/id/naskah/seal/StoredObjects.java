package id.naskah.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes out of the objects of a PDF what PDF/A forbids and nobody sees: lists of glyphs that are
 * seldom complete, other versions of pictures, actions of bookmarks, metadata of parts.
 */
final class StoredObjects {
  private static final COSName LIST_OF_GLYPHS = COSName.getPDFName("CharSet");
  private static final Set<COSName> ACTIONS = Set.of(COSName.A, COSName.NEXT);
  private static final Set<String> FORBIDDEN =
      Set.of(
          "Launch",
          "Sound",
          "Movie",
          "ResetForm",
          "ImportData",
          "SubmitForm",
          "JavaScript",
          "Hide",
          "SetOCGState",
          "Rendition",
          "Trans",
          "GoTo3DView",
          "GoToR",
          "GoToE",
          "Named");

  private static final List<COSName> OF_PICTURES =
      List.of(
          COSName.getPDFName("Alternates"), COSName.getPDFName("OPI"), COSName.getPDFName("Ref"));
  private static final Set<COSName> PLAIN_FILTERS =
      Set.of(
          COSName.LZW_DECODE,
          COSName.FLATE_DECODE,
          COSName.ASCII85_DECODE,
          COSName.ASCII_HEX_DECODE,
          COSName.RUN_LENGTH_DECODE);

  private final COSDocument objects;

  StoredObjects(PDDocument document) {
    this.objects = document.getDocument();
  }

  void clean() throws IOException {
    for (COSObjectKey key : new HashSet<>(objects.getXrefTable().keySet())) {
      COSObject object = objects.getObjectFromPool(key);
      if (object != null) {
        clean(object.getObject());
      }
    }
    clean(objects.getTrailer());
  }

  /** An object with what it has directly in it; what it refers to comes in its own turn. */
  private void clean(COSBase object) throws IOException {
    if (object instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (!(array.get(i) instanceof COSObject)) {
          clean(array.get(i));
        }
      }
    } else if (object instanceof COSDictionary dictionary) {
      dictionary(dictionary);
      for (COSBase value : new ArrayList<>(dictionary.getValues())) {
        if (!(value instanceof COSObject)) {
          clean(value);
        }
      }
    }
  }

  private static void dictionary(COSDictionary dictionary) throws IOException {
    COSName type = dictionary.getCOSName(COSName.TYPE);
    for (COSName key : ACTIONS) {
      COSBase action = dictionary.getDictionaryObject(key);
      if (action instanceof COSDictionary some
          && FORBIDDEN.contains(some.getNameAsString(COSName.S, ""))) {
        dictionary.removeItem(key);
      }
    }
    if (!COSName.CATALOG.equals(type)
        && dictionary.getDictionaryObject(COSName.METADATA) instanceof COSStream) {
      dictionary.removeItem(COSName.METADATA);
    }
    if (COSName.FONT_DESC.equals(type)) {
      dictionary.removeItem(COSName.CID_SET);
      dictionary.removeItem(LIST_OF_GLYPHS);
    } else if (COSName.EXT_G_STATE.equals(type)) {
      state(dictionary);
    } else if (COSName.FILESPEC.equals(type)) {
      dictionary.removeItem(COSName.EF);
    }
    if (dictionary instanceof COSStream stream) {
      stream(stream);
    }
  }

  private static void state(COSDictionary state) {
    state.removeItem(COSName.TR);
    state.removeItem(COSName.getPDFName("HTP"));
    state.removeItem(COSName.getPDFName("HTO"));
    COSName transfer = COSName.getPDFName("TR2");
    if (!"Default".equals(state.getNameAsString(transfer))) {
      state.removeItem(transfer);
    }
  }

  private static void stream(COSStream stream) throws IOException {
    COSName kind = stream.getCOSName(COSName.SUBTYPE);
    if (COSName.IMAGE.equals(kind)) {
      stream.setBoolean(COSName.INTERPOLATE, false);
    }
    if (COSName.IMAGE.equals(kind) || COSName.FORM.equals(kind)) {
      OF_PICTURES.forEach(stream::removeItem);
    }
    List<COSName> filters = filters(stream);
    if (filters.contains(COSName.LZW_DECODE) && PLAIN_FILTERS.containsAll(filters)) {
      byte[] plain;
      try (InputStream in = stream.createInputStream()) {
        plain = in.readAllBytes();
      }
      stream.removeItem(COSName.DECODE_PARMS);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(plain);
      }
    }
  }

  private static List<COSName> filters(COSStream stream) {
    List<COSName> names = new ArrayList<>();
    COSBase filters = stream.getFilters();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
