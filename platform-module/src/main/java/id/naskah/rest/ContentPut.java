package id.naskah.rest;

import java.io.IOException;
import java.util.Map;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * PUT of content to the {@code content} of letters, attachments and schedules.
 *
 * <p>A web script of its own, in front of Alfresco's: that of 5.0 gives a resource no stream. It
 * answers in the same form.
 */
public class ContentPut extends AbstractWebScript {
  private final Gate gate;
  private final Answers answers;
  private final LetterContent letters;
  private final AttachmentFiles attachments;
  private final ScheduleFiles schedules;

  /** Wires it. */
  public ContentPut(
      Gate gate,
      Answers answers,
      LetterContent letters,
      AttachmentFiles attachments,
      ScheduleFiles schedules) {
    this.gate = gate;
    this.answers = answers;
    this.letters = letters;
    this.attachments = attachments;
    this.schedules = schedules;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    gate.write(request, response, Sent.FILE, () -> answer(request, response));
  }

  private void answer(WebScriptRequest request, WebScriptResponse response) throws IOException {
    try {
      Gate.write(response, Map.of("entry", store(request)));
    } catch (ApiException e) {
      response.setStatus(Refusals.status(e));
      Gate.write(response, Map.of("error", Refusals.entity(e)));
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
}
