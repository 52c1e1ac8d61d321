package id.naskah.rest;

import id.naskah.preview.Asked;
import id.naskah.preview.Previews;
import org.alfresco.model.ContentModel;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;

/** Answers {@code …/preview} for whatever has content: what a browser shows of it. */
public class FilePreviews {
  private static final String PROPERTY = "preview";

  private final Answers answers;
  private final Previews previews;
  private final ContentService contentService;

  /**
   * @param contentService the one that checks no permission: that of the file was asked for
   */
  public FilePreviews(Answers answers, Previews previews, ContentService contentService) {
    this.answers = answers;
    this.previews = previews;
    this.contentService = contentService;
  }

  /** Whether this is asked for, and not the content itself. */
  public static boolean isAsked(Parameters parameters) {
    return parameters.hasBinaryProperty(PROPERTY);
  }

  /** Finds the file of which something is to be seen. */
  public interface Finding {
    /** The file; 404 if there is none, or none for this user. */
    Found find();
  }

  /**
   * A file that the user was found to be allowed to read.
   *
   * @param name as people call it
   */
  public record Found(NodeRef node, String name) {}

  /** What is seen of a file; made when it is sent. */
  public BinaryResource of(Finding finding, Parameters parameters) {
    return answers.reading(
        () -> {
          Asked asked =
              Asked.of(
                  parameters.getParameter("page"),
                  parameters.getParameter("part"),
                  parameters.getParameter("words"));
          Found found = finding.find();
          return new FilePreview(
              answers,
              previews,
              previews.source(
                  found.node(),
                  found.name(),
                  contentService.getReader(found.node(), ContentModel.PROP_CONTENT)),
              asked);
        });
  }
}
