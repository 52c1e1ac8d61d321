package id.naskah.desk;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.HttpCredentials;
import com.microsoft.playwright.options.HttpCredentialsSend;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.regex.Pattern;

/** The REST API as programs use it, to make what the page is to show. */
final class Rest {
  static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final Chromium chromium;
  private final String alfresco;

  /**
   * Answers of a server.
   *
   * @param alfresco address of Alfresco's web application
   */
  Rest(Chromium chromium, String alfresco) {
    this.chromium = chromium;
    this.alfresco = alfresco;
  }

  /**
   * Asks as a user, whose password is the name; what is refused fails the test.
   *
   * @param body JSON as text, or what becomes JSON; null for none
   */
  String ask(String user, String method, String path, Object body) {
    APIRequest.NewContextOptions options =
        new APIRequest.NewContextOptions()
            .setHttpCredentials(
                new HttpCredentials(user, user).setSend(HttpCredentialsSend.ALWAYS));
    RequestOptions request = RequestOptions.create().setMethod(method);
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    if (body instanceof String json) {
      request.setData(json);
    } else if (body != null) {
      request.setData(body);
    }
    APIResponse answer =
        chromium
            .http(options)
            .fetch(
                alfresco + "/api/-default-/public/naskah/versions/1/" + path.replace(" ", "%20"),
                request);
    if (!answer.ok()) {
      throw new IllegalStateException(path + ": " + answer.status() + " " + answer.text());
    }
    return answer.text();
  }

  /** Makes something, and answers its id. */
  String make(String user, String path, Object body) {
    return first(ID, ask(user, "POST", path, body));
  }

  static String first(Pattern pattern, String text) {
    return all(pattern, text).get(0);
  }

  static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
