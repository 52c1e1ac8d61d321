package id.naskah.rest;

import java.io.IOException;
import org.alfresco.rest.framework.webscripts.ResourceWebScriptPut;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** PUT as Alfresco's framework serves it, behind our {@link Gate}. */
public class ApiPut extends ResourceWebScriptPut {
  private final Gate gate;

  public ApiPut(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    gate.write(
        request,
        response,
        Sent.JSON,
        () ->
            super.execute(
                Addressed.to(request, SentJson.checked(request.getContent(), false)), response));
  }
}
