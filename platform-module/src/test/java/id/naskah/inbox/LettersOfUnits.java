package id.naskah.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.OfficeClock;
import id.naskah.search.Condition;
import id.naskah.search.LetterList;
import id.naskah.search.LetterOrder;
import id.naskah.search.LetterQuery;
import id.naskah.search.WhereField;
import java.util.ArrayList;
import java.util.List;

/** What the counters say of a user's units, by the list of letters, narrowed as a client would. */
final class LettersOfUnits {
  private final Repository repository;

  LettersOfUnits(Repository repository) {
    this.repository = repository;
  }

  /** The counters have what the lists have. */
  void check(String user, Counters counters) {
    Condition open = Condition.of(WhereField.STATUS, "=", List.of("open"));
    Condition kept = Condition.of(WhereField.PASSED_ON, "=", List.of("false"));
    assertThat(counters.undisposed()).as(user).isEqualTo(listed(user, open, kept));
    Condition draft = Condition.of(WhereField.STATUS, "=", List.of("draft"));
    assertThat(counters.drafts()).as(user).isEqualTo(listed(user, draft));
    String today = repository.bean(OfficeClock.class).today().toString();
    Condition received = Condition.of(WhereField.RECEIVED_DATE, "=", List.of(today));
    assertThat(counters.receivedToday()).as(user).isEqualTo(listed(user, received));
    assertThat(counters.today()).hasToString(today);
  }

  private long listed(String user, Condition... narrowed) {
    long all = 0;
    for (Mandate mandate : repository.bean(Mandates.class).of(user)) {
      if (mandate.basis() == Mandate.Basis.MEMBER) {
        List<Condition> conditions = new ArrayList<>(List.of(narrowed));
        String unit = mandate.recipient().code();
        conditions.add(Condition.of(WhereField.UNIT, "=", List.of(unit)));
        LetterQuery query = new LetterQuery(conditions, LetterOrder.CREATED_AT, false, 0, 500);
        all +=
            repository
                .inTransactionAs(user, () -> repository.bean(LetterList.class).page(query))
                .letters()
                .size();
      }
    }
    return all;
  }
}
