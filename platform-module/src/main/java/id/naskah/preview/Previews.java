package id.naskah.preview;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.worker.Workers;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alfresco.repo.content.filestore.FileContentReader;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.extensions.surf.util.I18NUtil;

/**
 * Shows files to people. What a browser shows is sent as it is; of all else something is made that
 * it does. Few are made at once and each has little time, so that the memory stays flat whatever
 * comes.
 */
public class Previews implements DisposableBean {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 16;
  private static final Duration MOST_TIME = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(Previews.class);

  private final Copies copies;
  private final ExecutorService makers;

  public Previews(Copies copies) {
    this.copies = copies;
    this.makers = Workers.few("naskah-previews", AT_ONCE, new ArrayBlockingQueue<>(WAITING));
  }

  /**
   * The file of a node that the user was found to be allowed to read.
   *
   * @param content null if there is none
   * @throws RuleViolation 404 if there is no content
   */
  public Source source(NodeRef node, String name, ContentReader content) {
    if (content == null || !content.exists()) {
      throw RuleViolation.notFound("content", node.getId());
    }
    return new Source(node, name, content, copies.made(node, content));
  }

  /**
   * What is seen of a file. It is closed by who shows it.
   *
   * @throws RuleViolation 409 if nothing is: the message says why; 404 if there is no such page or
   *     part
   */
  public Preview of(Source source, Asked asked) throws IOException {
    if (asked.page() == 0 && asked.part() == 0 && !asked.words()) {
      byte[] start = source.start();
      Form form = Form.of(start, source.content().getMimetype(), source.name());
      if (form == Form.PDF || form == Form.PICTURE) {
        return original(source, form == Form.PDF ? Making.PDF : Form.picture(start));
      } else if (source.copy() != null) {
        return copy(source);
      }
    }
    return made(source, asked);
  }

  /**
   * The file as PDF, if it is one or Alfresco made one of it before; nothing is made for this.
   *
   * @throws IOException if it cannot be read
   */
  public Optional<ContentReader> pdf(Source source) throws IOException {
    Form form = Form.of(source.start(), source.content().getMimetype(), source.name());
    return form == Form.PDF ? Optional.of(source.content()) : Optional.ofNullable(source.copy());
  }

  /**
   * Lets Alfresco make a PDF of a file that belongs to a node and is stored nowhere.
   *
   * @return whether it did; false where there is no service for it, or it can't, or takes too long
   */
  public boolean convert(NodeRef node, File source, String mimetype, File target) {
    FileContentReader content = new FileContentReader(source);
    content.setMimetype(mimetype);
    return copies.tryToMake(node, content, target);
  }

  private static Preview original(Source source, String type) {
    ContentReader content = source.content();
    return new Preview(
        Preview.Kind.ORIGINAL,
        type,
        source.name(),
        0,
        false,
        List.of(),
        content.getSize(),
        Seen.stored(content));
  }

  private static Preview copy(Source source) {
    ContentReader copy = source.copy();
    return new Preview(
        Preview.Kind.COPY,
        Making.PDF,
        source.name() + ".pdf",
        0,
        false,
        List.of(),
        copy.getSize(),
        Seen.stored(copy));
  }

  private Preview made(Source source, Asked asked) {
    var locale = I18NUtil.getLocale();
    try {
      Future<Preview> made =
          makers.submit(
              () -> {
                I18NUtil.setLocale(locale);
                return new Making(copies, source, asked).make();
              });
      return awaited(made);
    } catch (RejectedExecutionException | TimeoutException e) {
      LOG.info("No time for a preview of {}", source.content().getContentUrl(), e);
      throw RuleViolation.conflict("content", "naskah.preview.slow");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RuleViolation.conflict("content", "naskah.preview.slow");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuleViolation refusal) {
        throw refusal;
      }
      if (e.getCause() instanceof LinkageError fault) {
        throw fault;
      }
      // Files come from outside: one that is broken is no fault of the server.
      LOG.info("No preview of {}", source.content().getContentUrl(), e.getCause());
      throw RuleViolation.conflict("content", "naskah.preview.broken", source.name());
    }
  }

  private static Preview awaited(Future<Preview> made)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return made.get(MOST_TIME.toSeconds(), TimeUnit.SECONDS);
    } finally {
      made.cancel(true);
    }
  }

  @Override
  public void destroy() {
    makers.shutdownNow();
  }
}
