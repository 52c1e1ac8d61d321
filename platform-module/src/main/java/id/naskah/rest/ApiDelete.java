package id.naskah.rest;

import java.io.IOException;
import org.alfresco.rest.framework.webscripts.ResourceWebScriptDelete;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** DELETE as Alfresco's framework serves it, behind our {@link Gate}. */
public class ApiDelete extends ResourceWebScriptDelete {
  private final Gate gate;

  public ApiDelete(Gate gate) {
    this.gate = gate;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    gate.write(
        request, response, Sent.NOTHING, () -> super.execute(Addressed.to(request), response));
  }
}
