package id.naskah.telling;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what is queued to the people: into their feeds, and by mail. */
class TellingJob implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TellingJob.class);

  private final ActivityFeeds feeds;
  private final Sending sending;

  public TellingJob(ActivityFeeds feeds, Sending sending) {
    this.feeds = feeds;
    this.sending = sending;
  }

  @Override
  public void run() {
    try {
      feeds.run();
    } catch (RuntimeException e) {
      // Mail must not wait until feeds can be written again.
      LOG.error("Activity feeds can't be written and are tried again", e);
    }
    sending.run();
  }
}
