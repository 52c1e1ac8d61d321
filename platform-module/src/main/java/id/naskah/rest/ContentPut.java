package id.naskah.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.json.JSONWriter;

/**
 * PUT of content to {@code /letters/{id}/content} and {@code /attachments/{id}/content}.
 *
 * <p>A web script of its own, in front of Alfresco's: that of 5.0 gives a resource no stream. It
 * answers in the same form.
 */
public class ContentPut extends AbstractWebScript {
  private final Answers answers;
  private final LetterContent letters;
  private final AttachmentFiles attachments;

  /** Wires it. */
  public ContentPut(Answers answers, LetterContent letters, AttachmentFiles attachments) {
    this.answers = answers;
    this.letters = letters;
    this.attachments = attachments;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    try {
      write(response, Map.of("entry", store(request)));
    } catch (ApiException e) {
      response.setStatus(Refusals.status(e));
      write(response, Map.of("error", Refusals.entity(e)));
    }
  }

  private Entity store(WebScriptRequest request) {
    String template = request.getServiceMatch().getTemplate();
    String id = request.getServiceMatch().getTemplateVars().get("id");
    ContentTarget target = template.contains("/letters/") ? letters : attachments;
    return answers.spooling(
        request.getContent().getInputStream(),
        spool -> target.store(id, ContentType.of(request.getContentType()), spool));
  }

  private static void write(WebScriptResponse response, Map<String, Entity> answer)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    try (OutputStream out = response.getOutputStream()) {
      out.write(JSONWriter.encodeToJSON(answer).getBytes(StandardCharsets.UTF_8));
    }
  }
}
