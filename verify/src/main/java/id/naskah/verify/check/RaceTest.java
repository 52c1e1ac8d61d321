package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Reply;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What several people do in the same moment. */
@OnSite("Races")
class RaceTest {
  private static final int AT_ONCE = 16;

  private final Office office;
  private final Client clerk;

  RaceTest(Office office) {
    this.office = office;
    this.clerk = office.client(office.clerkA());
  }

  @Test
  void sixteenLettersAtOnceGetNumbersWithoutADoubleOrAGap() throws Exception {
    List<Reply> replies =
        atOnce(
            IntStream.range(0, AT_ONCE)
                .<Callable<Reply>>mapToObj(
                    i -> () -> clerk.post("/letters", Client.incoming(office.unitA())))
                .toList());

    List<Integer> numbers =
        replies.stream()
            .map(reply -> (Integer) reply.entry().get("agendaNumber"))
            .sorted()
            .toList();
    int first = numbers.get(0);
    assertThat(numbers)
        .containsExactlyElementsOf(IntStream.range(first, first + AT_ONCE).boxed().toList());
  }

  @Test
  void twoWhoCloseOneDispositionAtOnceAreNotBothRight() throws Exception {
    String head = office.person("head");
    String letter = (String) clerk.register(office.unitA()).get("id");
    Map<String, Object> words =
        Map.of("assignees", List.of("user:" + head), "instructions", List.of("followUp"));
    String way = "/letters/" + letter + "/dispositions";
    assertThat(clerk.post(way, words).status()).isEqualTo(201);
    String disposition = clerk.get(way).ids().get(0);
    Client asHead = office.client(head);
    List<String> wanted = List.of("done", "declined", "done", "declined");

    List<Reply> replies =
        atOnce(
            wanted.stream()
                .<Callable<Reply>>map(
                    status ->
                        () ->
                            asHead.put(
                                "/dispositions/" + disposition,
                                Map.of(
                                    "status",
                                    status,
                                    status.equals("done") ? "report" : "reason",
                                    "Selesai")))
                .toList());

    String after = (String) asHead.get("/dispositions/" + disposition).entry().get("status");
    assertThat(wanted).contains(after);
    for (int i = 0; i < wanted.size(); i++) {
      if (wanted.get(i).equals(after)) {
        assertThat(replies.get(i).status()).as(replies.get(i).text()).isIn(200, 409);
      } else {
        replies.get(i).refusal(409);
      }
    }
    assertThat(replies).anyMatch(reply -> reply.status() == 200);
  }

  private static List<Reply> atOnce(List<Callable<Reply>> work) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(work.size());
    try {
      List<Reply> replies = new ArrayList<>();
      for (Future<Reply> future : people.invokeAll(work)) {
        replies.add(future.get());
      }
      return replies;
    } finally {
      people.shutdownNow();
    }
  }
}
