package id.naskah.rest;

import java.io.IOException;
import java.util.Map;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/**
 * PUT of content to the {@code content} of letters, attachments, schedules, templates and others.
 *
 * <p>A web script of its own, in front of Alfresco's: that of 5.0 gives a resource no stream. It
 * answers in the same form.
 */
public class ContentPut extends AbstractWebScript {
  private final Gate gate;
  private final Answers answers;
  private final Map<String, ContentTarget> targets;

  /**
   * @param targets where content goes, by the name in the address before the id
   */
  public ContentPut(Gate gate, Answers answers, Map<String, ContentTarget> targets) {
    this.gate = gate;
    this.answers = answers;
    this.targets = Map.copyOf(targets);
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
    ContentTarget target = targets.get(collection(request.getServiceMatch().getTemplate()));
    return answers.spooling(
        request.getContent().getInputStream(),
        spool ->
            target.store(
                id, ContentType.of(request.getContentType()), spool::file, request::getParameter));
  }

  /** The name before the id in {@code …/letters/{id}/content}. */
  private static String collection(String template) {
    String before = template.substring(0, template.indexOf("/{id}"));
    return before.substring(before.lastIndexOf('/') + 1);
  }
}
