package id.naskah.retention.disposal;

import id.naskah.configuration.SecurityLevel;
import id.naskah.retention.NumberOnly;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * What stays of a record that is gone.
 *
 * @param uuid the id that the letter had
 * @param metadata JSON: its properties by their names, {@code content} and {@code files} with name,
 *     size and hash each; {@code masked} if only number, rule and dates stay of it
 * @param sha256 of its content; null without content
 */
public record Stub(
    String uuid, long batch, int position, String metadata, String sha256, Instant goneAt) {

  static final String MASKED = "masked";
  private static final Set<String> UNNAMED = Set.of("content", "files", "archiveReference");

  /**
   * The metadata as an object. Of a secret letter that ended before stubs were masked no more is
   * told than of one today.
   */
  public JSONObject json() {
    try {
      JSONObject all = new JSONObject(metadata);
      boolean before = !all.has(MASKED);
      return before && SecurityLevel.orOrdinary(all.opt("security")).isSecret()
          ? numberOnly(all)
          : all;
    } catch (JSONException e) {
      throw new IllegalStateException("The stub of " + uuid + " is not JSON", e);
    }
  }

  /** Whether only number, rule and dates stay of it. */
  public boolean isMasked() {
    return json().optBoolean(MASKED);
  }

  private static JSONObject numberOnly(JSONObject all) throws JSONException {
    String direction = all.optString("direction", null);
    JSONObject said = new JSONObject();
    for (var names = all.keys(); names.hasNext(); ) {
      String name = String.valueOf(names.next());
      if (NumberOnly.says(name, direction) || UNNAMED.contains(name)) {
        said.put(name, unnamed(all.get(name)));
      }
    }
    return said.put(MASKED, true);
  }

  /** The same without names of files. */
  private static Object unnamed(Object json) throws JSONException {
    if (json instanceof JSONObject file) {
      file.remove("name");
    } else if (json instanceof JSONArray files) {
      for (int i = 0; i < files.length(); i++) {
        unnamed(files.get(i));
      }
    }
    return json;
  }

  /** Ids of the letter and of the files that came with it. */
  List<String> nodes() {
    List<String> nodes = new ArrayList<>(List.of(uuid));
    try {
      JSONArray files = json().optJSONArray("files");
      for (int i = 0; files != null && i < files.length(); i++) {
        nodes.add(files.getJSONObject(i).getString("id"));
      }
    } catch (JSONException e) {
      throw new IllegalStateException("The stub of " + uuid + " has no files", e);
    }
    return nodes;
  }
}
