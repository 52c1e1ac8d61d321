package id.naskah.verify.check;

import id.naskah.verify.http.Session;
import java.util.List;

/** One of the doors through which letters come, with all that can be tried there. */
interface Door {
  /** As the report calls it. */
  String name();

  /** Whether this Alfresco has such a door. */
  boolean isThere(Session user);

  /** All that can be tried on a letter; nothing is done before an attempt's request is taken. */
  List<Attempt> attempts(Session user, Target letter);
}
