package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.naskah.fake.Fakes;
import id.naskah.fake.MemoryTransactions;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.database.DatabaseGone;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.alfresco.error.AlfrescoRuntimeException;
import org.alfresco.repo.content.ContentLimitViolationException;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.alfresco.service.cmr.lock.NodeLockedException;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.usage.ContentQuotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.extensions.surf.util.I18NUtil;
import org.springframework.extensions.webscripts.WebScriptResponse;

/** What went wrong becomes a status and a key, however it was wrapped; insides stay inside. */
class AnswersTest {
  private static final NodeRef NODE = new NodeRef("workspace://SpacesStore/a");

  private final MemoryTransactions transactions = new MemoryTransactions();
  private final Answers answers = new Answers(transactions.transactions(), () -> null);

  static Stream<Arguments> failures() {
    // Alfresco's exception looks for its words when it is made.
    I18NUtil.registerResourceBundle("alfresco.messages.lock-service");
    return Stream.of(
        Arguments.of(RuleViolation.invalid("f", "naskah.missing"), 400, "naskah.missing"),
        Arguments.of(RuleViolation.conflict("f", "naskah.busy"), 409, "naskah.busy"),
        Arguments.of(RuleViolation.forbidden("naskah.forbidden"), 403, "naskah.forbidden"),
        Arguments.of(RuleViolation.notFound("letter", "x"), 404, "naskah.notFound"),
        Arguments.of(new AccessDeniedException("secret words"), 403, "naskah.forbidden"),
        Arguments.of(
            new DuplicateChildNodeNameException(NODE, null, "a.pdf", null),
            409,
            "naskah.fileName.taken"),
        Arguments.of(new NodeLockedException(NODE), 409, "naskah.locked"),
        Arguments.of(new ConcurrencyFailureException("row"), 409, "naskah.busy"),
        Arguments.of(
            new AlfrescoRuntimeException("wrapped", new ContentQuotaException("secret words")),
            409,
            "naskah.content.quota"),
        Arguments.of(
            new ContentLimitViolationException("secret words"), 400, "naskah.content.overLimit"),
        Arguments.of(new IllegalStateException("secret words"), 500, "naskah.error"),
        Arguments.of(new NullPointerException(), 500, "naskah.error"));
  }

  private Throwable thrown(Exception failure) {
    return catchThrowable(() -> inside(failure));
  }

  private void inside(Exception failure) throws Throwable {
    Throwable[] thrown = new Throwable[1];
    // The gate is what marks a request as ours.
    new Gate(null, null)
        .read(
            ignoring(),
            () ->
                thrown[0] =
                    catchThrowable(
                        () ->
                            answers.writing(
                                () -> {
                                  throw failure;
                                })));
    throw thrown[0];
  }

  /** A response of which nobody looks at the headers. */
  public static final class Ignoring {
    /** As {@link WebScriptResponse} has it. */
    public void setHeader(String name, String value) {
      // nobody looks
    }
  }

  private static WebScriptResponse ignoring() {
    return Fakes.of(WebScriptResponse.class, new Ignoring());
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureHasItsStatusAndKey(Exception failure, int status, String key) {
    ApiException answer = (ApiException) thrown(failure);

    assertThat(Refusals.status(answer)).isEqualTo(status);
    assertThat(answer.getMsgId()).isEqualTo(key);
    assertThat(answer.getLocalizedMessage()).doesNotContain("secret words");
    assertThat(answer.getStackTrace()).isEmpty();
    assertThat(Refusals.entity(answer))
        .containsEntry("statusCode", status)
        .containsEntry("errorKey", key)
        .containsEntry("stackTrace", "[]");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void wrappingChangesNothing(Exception failure, int status, String key) {
    Exception wrapped =
        new AlfrescoRuntimeException("10290001 close", new IllegalStateException(failure));

    ApiException answer = (ApiException) thrown(wrapped);
    assertThat(Refusals.status(answer)).isEqualTo(status);
    assertThat(answer.getMsgId()).isEqualTo(key);
  }

  @Test
  void anAnswerOfTheFrameworkStaysWhatItIs() {
    ApiException answer = Refusals.of(RuleViolation.notFound("letter", "x"));

    assertThat(thrown(answer)).isSameAs(answer);
  }

  @Test
  void aDatabaseThatIsGoneIsNobodysFault() {
    assertThat(thrown(new AlfrescoRuntimeException("x", new DatabaseGone())))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void aFullDiskIsNobodysFaultEither() {
    Exception file = new IOException("/alf_data/x.bin: No space left on device");
    Exception database = new SQLException("could not extend file", "53100");

    for (Exception failure : List.of(file, database)) {
      Throwable answer = thrown(new AlfrescoRuntimeException("x", failure));
      assertThat(answer).isInstanceOf(Unavailable.class);
      assertThat(((Unavailable) answer).key()).isEqualTo("naskah.noSpace");
    }
    assertThat(thrown(new IOException("cut off"))).isInstanceOf(ApiException.class);
  }

  @Test
  void whatFailedIsRolledBackAndWhatWorkedIsCommitted() throws Throwable {
    thrown(new IllegalStateException());
    assertThat(transactions.rolledBack()).isEqualTo(1);

    new Gate(null, null).read(ignoring(), () -> answers.writing(() -> "done"));
    assertThat(transactions.committed()).isEqualTo(1);
  }

  @Test
  void throughAnotherDoorThereIsNothing() {
    Throwable thrown = catchThrowable(() -> answers.reading(() -> "secret"));

    assertThat(Refusals.status((ApiException) thrown)).isEqualTo(404);
  }
}
