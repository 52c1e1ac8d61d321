package id.naskah.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** What a records manager sees and does with a secret letter that is not for reading. */
@AlfrescoTest
class MaskedRecordsPageTest extends RecordsPage {
  private static final String SUBJECT = "Pemeriksaan perkara tersembunyi";

  private final Axe axe = new Axe();
  private final List<String> answers = new ArrayList<>();

  MaskedRecordsPageTest(Repository repository) {
    super(repository);
  }

  @Test
  void aSecretLetterIsHeldAndAppraisedByItsNumber() throws Exception {
    records.schedule("Musnah");
    NodeRef secret = records.due(SUBJECT, "secret");
    String number = records.office().property(secret, LetterModel.AGENDA_NUMBER) + "/2019";
    open(records.manager(), "en-GB");
    page.onResponse(
        answer -> {
          if (answer.url().contains("/naskah/versions/1/")) {
            answers.add(answer.url());
          }
        });

    part("due?by=letter&unit=" + records.office().unitA());
    assertThat(row("Secret, number only")).containsText("Incoming " + number);
    assertThat(row("Secret, number only").locator("svg.lock")).isVisible();
    axe.look(page, "a masked row");
    row("Secret, number only").locator("a").click();
    assertThat(heading()).containsText("Incoming " + number);
    assertThat(page.locator("naskah-record-number .note")).containsText("You may not read");
    assertThat(page.locator("naskah-letter-retention .until"))
        .hasText(Pattern.compile("Kept until .* then: destroyed"));
    axe.look(page, "a masked record");
    button("naskah-letter-retention", "Put under a hold").click();
    page.locator("naskah-hold-letter textarea[name=reason]").fill("Perkara 12");
    button("naskah-hold-letter", "Place the hold").click();
    assertThat(page.locator("naskah-letter-retention .until")).containsText("Under a hold");
    button("naskah-held", "Take this letter out").click();
    page.locator("naskah-held button.primary").click();
    assertThat(page.locator("naskah-held")).hasCount(0);

    part("numbers");
    fill("number", number);
    send();
    assertThat(page.locator("naskah-by-number li", containing(records.office().unitA())))
        .containsText("Secret, number only");
    propose("destroy", "Rahasia lama");
    button("naskah-batch-items td", number).click();
    assertThat(page.locator("naskah-batch-item h3")).containsText("Incoming " + number);
    assertThat(page.locator("naskah-batch-item naskah-letter-document")).hasCount(0);
    page.locator("naskah-batch-item input[value=destroy]").check();
    send();
    page.locator("button[name=appraised]").click();
    assertThat(state()).hasText("To be approved");
    assertThat(page.locator("naskah-desk")).not().containsText("tersembunyi");
    assertThat(answers).noneMatch(url -> url.contains("/letters/" + secret.getId() + "/content"));
    assertThat(axe.found()).isEmpty();
  }

  @Test
  void aHoldTakesALetterByItsNumberInIndonesian() throws Exception {
    NodeRef secret = records.due(SUBJECT, "topSecret");
    String number = records.office().property(secret, LetterModel.AGENDA_NUMBER) + "/2019";
    open(records.manager(), "id-ID");
    part("holds");
    page.locator("button[name=place]").click();
    fill("reason", "Perkara " + records.office().unitA());
    send();
    page.locator("button[name=add]").click();
    fill("number", number);
    send();
    page.locator("naskah-by-number li", containing(records.office().unitA()))
        .locator("button[name=take]")
        .click();
    assertThat(row("Sangat rahasia, hanya nomor")).containsText(number);
    assertThat(page.locator("naskah-desk")).not().containsText("tersembunyi");
  }
}
