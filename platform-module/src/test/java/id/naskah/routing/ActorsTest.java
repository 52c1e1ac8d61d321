package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.fake.Fakes;
import id.naskah.fake.SignedIn;
import id.naskah.platform.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In whose name somebody acts: siti holds KABAG, rudi is her substitute and that of the position,
 * tono is the substitute of the sender, nobody acts for anybody else.
 */
class ActorsTest {
  private static final NodeRef LETTER =
      new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, "letter");

  private final Actors actors =
      new Actors(
          new Substitutes(),
          Fakes.of(PermissionService.class, new Permissions()),
          Fakes.of(AuthorityService.class, new Admins()));

  private static final class Substitutes extends Mandates {
    Substitutes() {
      super(null, null, null, null);
    }

    @Override
    public Optional<Mandate> of(String user, Recipient recipient) {
      return mandates(user).stream().filter(m -> m.recipient().equals(recipient)).findFirst();
    }

    private static List<Mandate> mandates(String user) {
      Mandate self = new Mandate(Recipient.user(user), Mandate.Basis.SELF);
      return switch (user) {
        case "siti" ->
            List.of(self, new Mandate(Recipient.position("KABAG"), Mandate.Basis.HOLDER));
        case "rudi" ->
            List.of(
                self,
                new Mandate(Recipient.user("siti"), Mandate.Basis.PLH),
                new Mandate(Recipient.position("KABAG"), Mandate.Basis.PLT));
        case "tono" -> List.of(self, new Mandate(Recipient.user("kepala"), Mandate.Basis.PLH));
        case "ani" -> List.of(self, new Mandate(Recipient.unit("UMUM"), Mandate.Basis.MEMBER));
        default -> List.of(self);
      };
    }
  }

  /** The registrar may write the letter, and nobody else. */
  public static final class Permissions {
    /** As {@link PermissionService} has it. */
    public AccessStatus hasPermission(NodeRef node, String permission) {
      assertThat(permission).isEqualTo(PermissionService.WRITE);
      return "registrar".equals(Actors.user()) ? AccessStatus.ALLOWED : AccessStatus.DENIED;
    }
  }

  /** The administrator. */
  public static final class Admins {
    public boolean isAdminAuthority(String user) {
      return "admin".equals(user);
    }
  }

  private static DispositionRow row(String recipient, String sentFor, Long above) {
    return new DispositionRow(
        2,
        "2",
        7,
        above,
        Recipient.parse(recipient).orElseThrow(),
        true,
        DispositionStatus.READ,
        "kepala",
        sentFor,
        LocalDate.parse("2026-03-10"));
  }

  private interface Question {
    Actors.Actor ask();
  }

  private static String answer(String user, Question question) throws Exception {
    return SignedIn.as(
        user,
        () -> {
          try {
            Actors.Actor actor = question.ask();
            assertThat(actor.user()).isEqualTo(user);
            return actor.actsFor() == null ? "self" : "for " + actor.actsFor();
          } catch (RuleViolation e) {
            assertThat(e.kind()).isEqualTo(RuleViolation.Kind.FORBIDDEN);
            return e.key();
          }
        });
  }

  @ParameterizedTest(name = "{0} as {1}: {2}")
  @CsvSource({
    "budi, user:budi, self",
    "siti, user:budi, naskah.disposition.notRecipient",
    "siti, position:KABAG, self",
    "rudi, position:KABAG, for position:KABAG",
    "rudi, user:siti, for user:siti",
    "ani, unit:UMUM, self",
    "siti, unit:UMUM, naskah.disposition.notRecipient",
    // Who may write the letter, or all, does not work in the name of another.
    "registrar, user:budi, naskah.disposition.notRecipient",
    "admin, user:budi, naskah.disposition.notRecipient"
  })
  void theRecipientOrASubstitute(String user, String recipient, String result) throws Exception {
    assertThat(
            answer(user, () -> actors.requireRecipient(Recipient.parse(recipient).orElseThrow())))
        .isEqualTo(result);
  }

  @ParameterizedTest(name = "{0} of what kepala sent for {1}, from part {2}: {3}")
  @CsvSource(
      nullValues = "none",
      value = {
        "kepala, none, none, self",
        "kepala, none, 1, self",
        "tono, none, 1, for user:kepala",
        // For whom it was sent, whoever holds that now.
        "siti, position:KABAG, 1, self",
        "rudi, position:KABAG, 1, for position:KABAG",
        "ani, unit:UMUM, 1, self",
        "ani, position:KABAG, 1, naskah.disposition.notSender",
        "siti, none, 1, naskah.disposition.notSender",
        // At the top of the tree who may write the letter.
        "registrar, none, none, self",
        "registrar, none, 1, naskah.disposition.notSender",
        "budi, none, none, naskah.disposition.notSender",
        // So that nothing is stuck when people leave.
        "admin, none, 1, self",
        "admin, position:KABAG, none, self"
      })
  void theSenderOrWhoTakesTheirPlace(String user, String sentFor, Long above, String result)
      throws Exception {
    assertThat(answer(user, () -> actors.requireSender(row("user:budi", sentFor, above), LETTER)))
        .isEqualTo(result);
  }

  @ParameterizedTest(name = "{0} of what kepala sent to {1}: {2}")
  @CsvSource({
    "budi, user:budi, self",
    "kepala, user:budi, self",
    "tono, user:budi, for user:kepala",
    "rudi, position:KABAG, for position:KABAG",
    // Both at once: as the recipient.
    "tono, user:tono, self",
    "ani, user:budi, naskah.disposition.notSender"
  })
  void either(String user, String recipient, String result) throws Exception {
    assertThat(answer(user, () -> actors.requireEither(row(recipient, null, 1L), LETTER)))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "registrar, self",
    "siti, naskah.pass.notYours",
    "kepala, naskah.pass.notYours",
    "admin, naskah.pass.notYours"
  })
  void whoMayWriteTheLetterPassesItOn(String user, String result) throws Exception {
    assertThat(answer(user, () -> actors.requireWriter(LETTER))).isEqualTo(result);
  }

  @Test
  void naskahItselfActsForAnySender() throws Exception {
    String actsFor =
        SignedIn.as(
            "System", () -> actors.requireSender(row("user:budi", null, 1L), LETTER).actsFor());

    assertThat(actsFor).isNull();
  }
}
