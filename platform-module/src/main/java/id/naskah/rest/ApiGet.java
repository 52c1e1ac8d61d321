package id.naskah.rest;

import java.io.IOException;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.web.scripts.content.ContentStreamer;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.webscripts.ResourceWebScriptGet;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** GET as Alfresco's framework serves it, behind our {@link Gate}; files with our headers. */
public class ApiGet extends ResourceWebScriptGet {
  private final Gate gate;
  private final ContentStreamer streamer;

  public ApiGet(Gate gate, ContentStreamer streamer) {
    this.gate = gate;
    this.streamer = streamer;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    gate.read(response, () -> super.execute(Addressed.to(request), response));
  }

  @Override
  protected void streamResponse(
      WebScriptRequest request, WebScriptResponse response, BinaryResource resource)
      throws IOException {
    Download download = (Download) resource;
    FileHeaders.set(response, download.fileName(), download.mimeType());
    if (download.node() == null) {
      streamer.streamContent(request, response, download.file(), null, false, null, null);
    } else {
      streamer.streamContent(
          request, response, download.node(), ContentModel.PROP_CONTENT, false, null, null);
    }
  }
}
