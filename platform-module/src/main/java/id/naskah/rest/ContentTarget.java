package id.naskah.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.alfresco.rest.framework.BinaryProperties;
import org.alfresco.rest.framework.resource.actions.interfaces.BinaryResourceAction;
import org.alfresco.rest.framework.resource.content.BasicContentInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * What content can be sent to.
 *
 * <p>It comes through {@link ContentPut}. Public, because Alfresco looks for the methods by
 * reflection.
 */
public abstract class ContentTarget implements BinaryResourceAction.Update {
  private final Answers answers;

  /** What a client sent, at rest on disk. */
  public interface Arrived {
    /** Where it lies until the request is answered. */
    Path file();

    /** Reads it from the beginning. */
    default InputStream open() throws IOException {
      return Files.newInputStream(file());
    }
  }

  protected ContentTarget(Answers answers) {
    this.answers = answers;
  }

  protected final Answers answers() {
    return answers;
  }

  /**
   * Stores the content and commits.
   *
   * @return what it now belongs to
   */
  public abstract Entity store(String id, ContentType type, Arrived content);

  /**
   * The same for what also listens to what stands behind the address.
   *
   * @param asked the value of a parameter, null if it was not given
   */
  public Entity store(String id, ContentType type, Arrived content, UnaryOperator<String> asked) {
    return store(id, type, content);
  }

  /** How Alfresco 5.0 calls it. */
  @Override
  @BinaryProperties({"content"})
  public void update(String id, BasicContentInfo info, InputStream content, Parameters parameters) {
    updateProperty(id, info, content, parameters);
  }

  /** How later versions call it, where the interface has this method. */
  @BinaryProperties({"content"})
  public Object updateProperty(
      String id, BasicContentInfo info, InputStream content, Parameters parameters) {
    return answers.spooling(
        content,
        spool ->
            store(
                id,
                ContentType.of(info.getMimeType(), info.getEncoding()),
                spool::file,
                parameters::getParameter));
  }
}
