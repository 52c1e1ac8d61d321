package id.naskah.registering;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.worker.Workers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alfresco.service.cmr.repository.ContentReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Proposes what to write of a letter, from the words of its file. Whoever registers waits for it,
 * so it has little time, and nothing is proposed rather than late. Few files are read at once.
 */
public class FileProposals implements DisposableBean {
  private static final long LARGEST = 50L << 20;
  private static final int AT_ONCE = 2;
  private static final Duration MOST_TIME = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(FileProposals.class);

  private final OfficeClock clock;
  private final ExecutorService readers;

  public FileProposals(OfficeClock clock) {
    this.clock = clock;
    this.readers = Workers.few("naskah-proposals", AT_ONCE, new SynchronousQueue<>());
  }

  /** What the file seems to say; nothing if it is too large, slow, broken or without words. */
  public Proposal of(ContentReader content) {
    if (content == null || !content.exists() || content.getSize() > LARGEST) {
      return Proposal.NOTHING;
    }
    try {
      Future<Proposal> proposal =
          readers.submit(() -> LetterHead.read(FileText.of(content), clock.today()));
      try {
        return proposal.get(MOST_TIME.toSeconds(), TimeUnit.SECONDS);
      } finally {
        proposal.cancel(true);
      }
    } catch (RejectedExecutionException | TimeoutException e) {
      LOG.debug("No time for the proposals of {}", content.getContentUrl(), e);
    } catch (ExecutionException e) {
      // Files come from outside: one that is broken is no fault of the server.
      LOG.debug("Nothing is proposed of {}", content.getContentUrl(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Proposal.NOTHING;
  }

  @Override
  public void destroy() {
    readers.shutdownNow();
  }
}
