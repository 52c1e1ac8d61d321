package id.naskah.retention.disposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * What stays of a record that is gone.
 *
 * @param uuid the id that the letter had
 * @param metadata JSON: its properties by their names, {@code content} and {@code files} with name,
 *     size and hash each
 * @param sha256 of its content; null without content
 */
public record Stub(
    String uuid, long batch, int position, String metadata, String sha256, Instant goneAt) {

  /** The metadata as an object. */
  public JSONObject json() {
    try {
      return new JSONObject(metadata);
    } catch (JSONException e) {
      throw new IllegalStateException("The stub of " + uuid + " is not JSON", e);
    }
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
