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
 * PUT of content to the {@code content} of letters, attachments and schedules.
 *
 * <p>A web script of its own, in front of Alfresco's: that of 5.0 gives a resource no stream. It
 * answers in the same form.
 */
public class ContentPut extends AbstractWebScript {
  private final Answers answers;
  private final LetterContent letters;
  private final AttachmentFiles attachments;
  private final ScheduleFiles schedules;

  /** Wires it. */
  public ContentPut(
      Answers answers,
      LetterContent letters,
      AttachmentFiles attachments,
      ScheduleFiles schedules) {
    this.answers = answers;
    this.letters = letters;
    this.attachments = attachments;
    this.schedules = schedules;
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
    String id = request.getServiceMatch().getTemplateVars().get("id");
    ContentTarget target = target(request.getServiceMatch().getTemplate());
    return answers.spooling(
        request.getContent().getInputStream(),
        spool -> target.store(id, ContentType.of(request.getContentType()), spool));
  }

  private ContentTarget target(String template) {
    if (template.contains("/schedules/")) {
      return schedules;
    }
    return template.contains("/letters/") ? letters : attachments;
  }

  private static void write(WebScriptResponse response, Map<String, Entity> answer)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    try (OutputStream out = response.getOutputStream()) {
      out.write(JSONWriter.encodeToJSON(answer).getBytes(StandardCharsets.UTF_8));
    }
  }
}
