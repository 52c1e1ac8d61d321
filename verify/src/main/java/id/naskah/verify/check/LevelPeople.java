package id.naskah.verify.check;

import id.naskah.verify.http.Client;
import id.naskah.verify.office.Office;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everybody who might have to do with a letter of a unit, each by what they are to it. */
final class LevelPeople {
  /** Who registered the letters. */
  static final String CLERK = "who registered it";

  static final String COLLEAGUE = "colleague in the unit";
  static final String HEAD = "head of the unit";
  static final String HANDLER = "holder of another position";
  static final String MANAGER = "records manager";
  static final String APPROVER = "approver of disposals";
  static final String RECIPIENT = "recipient";
  static final String FORMER = "recipient whose part is over";
  static final String NAMED = "named reader";
  static final String OTHER_UNIT = "clerk of another unit";
  static final String OUTSIDER = "outsider";

  private final Office office;
  private final Map<String, String> byRole = new LinkedHashMap<>();

  LevelPeople(Office office) {
    this.office = office;
    byRole.put(CLERK, office.clerkA());
    byRole.put(COLLEAGUE, office.colleague());
    byRole.put(HEAD, holder(office, "kabag"));
    byRole.put(HANDLER, holder(office, "kasubag"));
    byRole.put(MANAGER, office.trial().manager());
    byRole.put(APPROVER, office.trial().approver());
    byRole.put(RECIPIENT, office.person("penerima"));
    byRole.put(FORMER, office.person("selesai"));
    byRole.put(NAMED, office.person("disebut"));
    byRole.put(OTHER_UNIT, office.clerkB());
    byRole.put(OUTSIDER, office.person("orang-luar"));
  }

  private static String holder(Office office, String stem) {
    String user = office.person(stem);
    office.position(user);
    return user;
  }

  Map<String, String> byRole() {
    return byRole;
  }

  Client client(String role) {
    return office.client(of(role));
  }

  String of(String role) {
    return byRole.get(role);
  }
}
