package id.naskah.secrecy;

import id.naskah.audit.Audit;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.letter.FileNames;
import id.naskah.letter.LetterChange;
import id.naskah.letter.LetterListener;
import id.naskah.letter.LetterValues;
import id.naskah.letter.QuietWriter;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.platform.file.FileEndings;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * As the transaction ends that registers a letter, changes its level or names readers, the letter
 * gets the access list that follows. Whoever registers a letter above ordinary, or raises one, is
 * named on it: that person has it in hand.
 */
public class LevelAtCommit implements LetterListener {
  private static final int MOST = 200;

  private final LetterAccess access;
  private final Authorities authorities;
  private final QuietWriter writer;
  private final Audit audit;
  private final FileEndings endings;

  public LevelAtCommit(
      LetterAccess access,
      Authorities authorities,
      QuietWriter writer,
      Audit audit,
      FileEndings endings) {
    this.access = access;
    this.authorities = authorities;
    this.writer = writer;
    this.audit = audit;
    this.endings = endings;
  }

  @Override
  public void drafted(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    settle(node, before, now);
  }

  @Override
  public void registered(NodeRef node, Map<QName, Serializable> now) {
    settle(node, Map.of(), now);
  }

  @Override
  public void changed(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    boolean isOther = LetterChange.isChanged(before, now, LetterModel.SECURITY);
    if (isOther) {
      checkStep(node, LetterAccess.level(before), LetterAccess.level(now));
    }
    if (isOther || LetterChange.isChanged(before, now, LetterModel.READERS)) {
      settle(node, before, now);
    }
  }

  private void settle(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> now) {
    if (!hasReaders(before) && !hasReaders(now)) {
      return;
    }
    SecurityLevel level = LetterAccess.level(now);
    check(before, now);
    if (level.compareTo(LetterAccess.level(before)) > 0) {
      nameActor(node, now);
      if (level.isSecret()) {
        neutralise(node, now);
      }
    }
    access.settle(node, before, now);
  }

  /** Whether more is said of who reads the letter than its folder says. */
  private static boolean hasReaders(Map<QName, Serializable> letter) {
    return LetterAccess.level(letter).isAboveOrdinary() || letter.get(LetterModel.READERS) != null;
  }

  /**
   * Raising is anybody's who may write the letter; lowering takes a reason, and perhaps a second.
   */
  private void checkStep(NodeRef node, SecurityLevel before, SecurityLevel now) {
    if (now.compareTo(before) < 0 && !Lowering.isAllowed(node)) {
      throw RuleViolation.conflict("security", "naskah.security.lower");
    }
    audit.record(node, "security " + before.code() + " > " + now.code());
  }

  private void check(Map<QName, Serializable> before, Map<QName, Serializable> now) {
    List<String> readers = LetterValues.texts(now.get(LetterModel.READERS));
    if (readers.size() > MOST) {
      throw RuleViolation.invalid("readers", "naskah.tooMany", readers.size(), MOST);
    }
    List<String> known = LetterValues.texts(before.get(LetterModel.READERS));
    for (String reader : readers) {
      if (!known.contains(reader)
          && Recipient.parse(reader).filter(authorities::isKnown).isEmpty()) {
        throw RuleViolation.invalid("readers", "naskah.reader", Texts.shortened(reader));
      }
    }
  }

  /** Takes the subject out of the name, which paths, logs and other programs tell. */
  private void neutralise(NodeRef letter, Map<QName, Serializable> now) {
    if (now.get(LetterModel.AGENDA_NUMBER) instanceof Integer serial) {
      String before = (String) now.get(ContentModel.PROP_NAME);
      String ending =
          endings.of(FileNames.extension(before), (ContentData) now.get(ContentModel.PROP_CONTENT));
      String name = FileNames.neutral(serial, letter.getId(), ending);
      if (!name.equals(before)) {
        writer.addProperties(letter, Map.of(ContentModel.PROP_NAME, name));
        now.put(ContentModel.PROP_NAME, name);
      }
    }
  }

  private void nameActor(NodeRef node, Map<QName, Serializable> now) {
    String user = RunAs.sender();
    if (user == null || user.equals(RunAs.systemName())) {
      return;
    }
    ArrayList<String> readers = new ArrayList<>(LetterValues.texts(now.get(LetterModel.READERS)));
    String named = Recipient.user(user).toString();
    if (!readers.contains(named)) {
      readers.add(named);
      now.put(LetterModel.READERS, readers);
      writer.addAspect(node, LetterModel.ASPECT_NAMED, Map.of(LetterModel.READERS, readers));
    }
  }
}
