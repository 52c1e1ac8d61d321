package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.OpenApi;
import id.naskah.verify.http.Session;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each operation of the REST API wants to know who asks. */
@OnSite("Without a password")
class WithoutPasswordTest {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Office office;

  WithoutPasswordTest(Office office) {
    this.office = office;
  }

  @TestFactory
  Stream<DynamicTest> nobody() {
    return operations("nobody", office.trial().site().anonymous());
  }

  @TestFactory
  Stream<DynamicTest> ticketThatNobodyHas() {
    return operations("a ticket that nobody has", office.trial().site().forged());
  }

  private static Stream<DynamicTest> operations(String who, Session session) {
    return new OpenApi()
        .operations().stream()
            .map(operation -> dynamicTest(operation + ", " + who, () -> asks(operation, session)));
  }

  private static void asks(String operation, Session session) {
    String[] parts = operation.split(" ");
    String path = Client.BASE + parts[1].replaceAll("\\{\\w+}", NOBODY);
    HttpResponse<String> answer =
        "GET".equals(parts[0])
            ? session.get(path)
            : session.send(parts[0], path, "application/json", "{}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("\"entry\"", "\"entries\"", "\tat ");
  }
}
