package id.naskah.rest;

import java.io.IOException;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.web.scripts.content.ContentStreamer;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.webscripts.ResourceWebScriptGet;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** GET as Alfresco's framework serves it, behind our {@link Gate}; files with our headers. */
public class ApiGet extends ResourceWebScriptGet {
  private static final int SEE_OTHER = 303;

  private final Gate gate;
  private final ContentStreamer streamer;

  public ApiGet(Gate gate, ContentStreamer streamer) {
    this.gate = gate;
    this.streamer = streamer;
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    Optional<String> page = PageForBrowser.of(request);
    if (page.isPresent()) {
      gate.read(response, () -> lead(response, page.get()));
    } else {
      gate.read(response, () -> super.execute(Addressed.to(request), response));
    }
  }

  private static void lead(WebScriptResponse response, String page) {
    response.setStatus(SEE_OTHER);
    response.setHeader("Location", page);
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-store");
  }

  @Override
  protected void streamResponse(
      WebScriptRequest request, WebScriptResponse response, BinaryResource resource)
      throws IOException {
    if (resource instanceof FilePreview preview) {
      preview.send(request, response);
      return;
    }
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
