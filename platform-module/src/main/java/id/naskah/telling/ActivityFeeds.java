package id.naskah.telling;

import id.naskah.configuration.SecurityLevel;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.Transactions;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.activities.ActivityService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * Puts what was passed on, and whose turn it is with what the office writes, into the activity feed
 * of each person.
 *
 * <p>Letters lie in no site, and an activity without a site reaches the feed of the one who posts
 * it, and of those who follow that one and may read the letter. So it is posted in the name of the
 * person it is for, and its data name the one who did it.
 */
class ActivityFeeds {
  private static final String TOOL = "naskah";
  private static final int MOST = 100;

  private final Outbox outbox;
  private final Standings standings;
  private final ActivityService activityService;
  private final NodeService nodeService;
  private final Addresses addresses;
  private final Transactions transactions;

  /**
   * @param nodeService the one that checks no permission: Alfresco checks when it fills the feeds
   */
  public ActivityFeeds(
      Outbox outbox,
      Standings standings,
      ActivityService activityService,
      NodeService nodeService,
      Addresses addresses,
      Transactions transactions) {
    this.outbox = outbox;
    this.standings = standings;
    this.activityService = activityService;
    this.nodeService = nodeService;
    this.addresses = addresses;
    this.transactions = transactions;
  }

  /** Posts all that was queued, in small transactions; each once, as its mark goes with it. */
  public void run() {
    int posted;
    do {
      posted = transactions.inNew(this::some);
    } while (posted == MOST);
  }

  private int some() {
    List<Message> messages = outbox.takeForFeeds(MOST);
    for (Message message : messages) {
      NodeRef letter = Nodes.live(message.letter());
      if (nodeService.exists(letter) && standings.holds(message)) {
        String type = message.occasion().activity().orElseThrow();
        String data = data(message, letter, nodeService.getProperties(letter));
        activityService.postActivity(type, null, TOOL, data, message.person());
      }
    }
    return messages.size();
  }

  private String data(Message message, NodeRef node, Map<QName, Serializable> letter) {
    SecurityLevel security = SecurityLevel.orOrdinary(letter.get(LetterModel.SECURITY));
    try {
      return new JSONObject()
          .put("nodeRef", node.toString())
          .put("page", "document-details?nodeRef=" + node)
          .put(
              "title",
              security.isSecret() ? "Naskah " + security.symbol() : letter.get(LetterModel.SUBJECT))
          .put("by", message.by())
          .put("custom0", addresses.name(message.by()))
          .toString();
    } catch (JSONException e) {
      throw new IllegalStateException(e);
    }
  }
}
