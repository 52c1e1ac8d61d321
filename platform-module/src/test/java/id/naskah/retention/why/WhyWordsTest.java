package id.naskah.retention.why;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Life;
import id.naskah.delegation.Names;
import id.naskah.fake.Clocks;
import id.naskah.fake.PlainOffice;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.clock.Never;
import id.naskah.retention.clock.RetentionDates;
import id.naskah.retention.clock.RetentionFacts;
import id.naskah.retention.declaration.Declaration;
import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.EditionText;
import id.naskah.retention.schedule.FinalAction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.extensions.surf.util.I18NUtil;

/** Why a letter has its date, in sentences that somebody can follow and check. */
class WhyWordsTest {
  private static final LocalDate SETTLED = LocalDate.parse("2026-03-02");

  private final Edition edition =
      EditionText.read(
          "2026",
          "Kode;Jenis;Aktif;Inaktif;Keterangan;Trigger;Event;YearEnd",
          "005;Undangan;1;2;Musnah;settledDate;;",
          "010;Laporan;2;0;Musnah;letterDate;;ya",
          "020;Masuk;1;1;Dinilai kembali;receivedDate;;",
          "030;Kontrak;selama berlaku;5;Permanen;;caseClosed;",
          "040;Perkara;2;98;Musnah;event;caseClosed;",
          "050;Satu;1;0;Musnah;settledDate;;",
          "050;Dua;5;0;Permanen;settledDate;;");
  private final Configuration office = new PlainOffice().event("caseClosed", Life.OPEN).done();
  private final OfficeClock clock = Clocks.at("2026-03-02T16:30:00Z");
  private final WhyWords words =
      new WhyWords(
          () -> office,
          new Names(null, null, null) {
            @Override
            public String ofUser(String user) {
              return user.equals("budi") ? "Budi Santoso" : null;
            }
          },
          clock);

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void speakEnglishAgain() {
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  private RetentionDates dates(String code, Map<String, LocalDate> events) {
    return RetentionDates.of(
        new RetentionFacts(
            code,
            "letter",
            LocalDate.parse("2026-01-15"),
            LocalDate.parse("2026-01-20"),
            SETTLED,
            events,
            null,
            null),
        edition);
  }

  private static Why why(RetentionDates dates) {
    return why(dates, dates.never(), null, null);
  }

  private static Why why(
      RetentionDates dates, Never never, Declaration evidence, Why.InDossier dossier) {
    return new Why(
        "letter",
        "settled",
        false,
        null,
        dates,
        dates.eligibleOn(),
        dates.action(),
        never,
        evidence,
        null,
        dossier,
        List.of(),
        false);
  }

  @Test
  void fromTheRuleToTheDay() {
    assertThat(words.sentences(why(dates("005", Map.of()))))
        .containsExactly(
            "The dates were computed by the edition 2026 of the retention schedule, which the"
                + " letter keeps.",
            "The rule 005 applies, \"Undangan\": in years, active for 1 and then inactive for 2.",
            "Its final action is: destroy.",
            "It is counted from when the letter was settled, 2 March 2026.",
            "It is active until 2 March 2027 and inactive until 2 March 2029.",
            "So it is due on 3 March 2029; the final action is: destroy.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "010 | It is counted from the date of the letter, 15 January 2026.",
        "010 | Periods end with the calendar year: it is active until 31 December 2028",
        "010 | So it is due on 1 January 2029; the final action is: destroy.",
        "020 | It is counted from when the letter was received, 20 January 2026.",
        "020 | the final action is: reappraise.",
        "030 | The rule 030 applies, \"Kontrak\": active while in force, then inactive for so"
            + " many years: 5.",
        "030 | It is counted from the event \"caseClosed\", which happened on 29 February 2024.",
        "030 | It is active until 29 February 2024 and inactive until 28 February 2029.",
        "030 | So it is due on 1 March 2029; the final action is: keep permanently.",
        "050 | 2 rules apply: the latest day counts, which is that of the rule 050#2",
        "050 | So it is due on 3 March 2031; the final action is: keep permanently."
      })
  void saysFromWhenOnIsCountedAndWhatDecides(String code, String sentence) {
    Map<String, LocalDate> events = Map.of("caseClosed", LocalDate.parse("2024-02-29"));

    assertThat(words.sentences(why(dates(code, events))))
        .anySatisfy(said -> assertThat(said).contains(sentence));
  }

  @Test
  void anEventThatNobodyDeclaredIsWaitedFor() {
    assertThat(words.sentences(why(dates("030", Map.of()))))
        .containsSubsequence(
            "It is counted from the event \"caseClosed\", which nobody has declared yet.",
            "There is no day on which it is due, until the event is declared.")
        .noneSatisfy(said -> assertThat(said).contains("active until"));
  }

  @ParameterizedTest
  @EnumSource(Never.class)
  void eachReasonForNoDayHasItsSentence(Never never) {
    List<String> said = words.sentences(why(dates("005", Map.of()), never, null, null));

    assertThat(said.get(said.size() - 1))
        .startsWith("There is no day on which it is due")
        .doesNotContain("naskah.why");
  }

  @Test
  void aForecastSaysSoFirst() {
    RetentionDates dates = dates("005", Map.of());
    Why why =
        new Why(
            "letter",
            "open",
            true,
            SETTLED,
            dates,
            dates.eligibleOn(),
            dates.action(),
            null,
            null,
            null,
            null,
            List.of(),
            false);

    assertThat(words.sentences(why))
        .startsWith(
            "The letter is no record yet. This is a forecast, as if it were settled today, 2 March"
                + " 2026.",
            "The edition 2026 of the retention schedule is in force.");
  }

  @Test
  void evidenceAppraisalDossierAndHoldsAreSaidWhereTheyAre() {
    RetentionDates dates = dates("040", Map.of("caseClosed", LocalDate.parse("2026-01-01")));
    Why why =
        new Why(
            "letter",
            "settled",
            false,
            null,
            dates,
            LocalDate.parse("2050-01-01"),
            FinalAction.PERMANENT,
            null,
            declaration("caseClosed"),
            new Why.Appraisal(LocalDate.parse("2049-12-31"), FinalAction.PERMANENT, null),
            new Why.InDossier("d", "Proyek A", LocalDate.parse("2026-02-01"), null, null),
            List.of(new Why.Held(12345, "Perkara", null, "siti", SETTLED)),
            false);

    assertThat(words.sentences(why))
        .containsSubsequence(
            // After midnight in Makassar.
            "Budi Santoso declared that on 3 March 2026; the evidence: putusan 12.",
            "An appraisal decided to keep it until 31 December 2049 at least; the reason: -.",
            "An appraisal decided the final action: keep permanently; the reason: -.",
            "So it is due on 1 January 2050; the final action is: keep permanently.",
            "The hold 12345 stops every disposal: Perkara (reference -). Its owner is siti.")
        .anySatisfy(
            said ->
                assertThat(said).startsWith("The letter lies in Proyek A, closed on 1 February"));
  }

  @Test
  void evidenceOfAnotherEventIsNoneOfThis() {
    RetentionDates dates = dates("040", Map.of("caseClosed", LocalDate.parse("2026-01-01")));

    assertThat(words.sentences(why(dates, null, declaration("contractEnded"), null)))
        .noneSatisfy(said -> assertThat(said).contains("putusan"));
  }

  /** The title too is kept from those who may not read it. */
  @Test
  void aDossierThatOneMayNotReadHasNoTitle() {
    Why.InDossier hidden = new Why.InDossier(null, null, null, null, null);

    assertThat(words.sentences(why(dates("005", Map.of()), Never.DOSSIER_OPEN, null, hidden)))
        .contains("The letter lies in a dossier, which is open.");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "destroy | The letter was destroyed on 3 March 2026, in the batch 12345.",
        "transfer | The letter was handed over to the archive on 3 March 2026, in the batch 12345."
      })
  void whatBecameOfALetterThatIsGone(String kind, String sentence) {
    Gone.End end =
        new Gone.End(
            12345,
            kind,
            Instant.parse("2026-03-02T16:30:00Z"),
            "ab",
            "2026",
            "005#2",
            "2026-01-01",
            "budi");

    assertThat(words.gone(end))
        .containsExactly(
            sentence,
            "It was due by the rule 005#2 of the edition 2026 on 2026-01-01.",
            "It was approved by Budi Santoso.");
  }

  @Test
  void whatIsNotKnownOfItIsNotSaid() {
    Instant at = Instant.parse("2026-03-02T02:00:00Z");

    assertThat(words.gone(new Gone.End(7, "destroy", at, "ab", null, null, null, null)))
        .containsExactly("The letter was destroyed on 2 March 2026, in the batch 7.");
  }

  @ParameterizedTest
  @CsvSource({"id", "in"})
  void inIndonesianToo(String language) {
    I18NUtil.setLocale(Locale.forLanguageTag(language));

    assertThat(words.sentences(why(dates("005", Map.of()))))
        .hasSize(6)
        .allSatisfy(said -> assertThat(said).doesNotContain("naskah.why").doesNotContain("The "))
        .anySatisfy(said -> assertThat(said).contains("2 Maret 2026"));
  }

  private static Declaration declaration(String event) {
    return new Declaration(
        1,
        event,
        LocalDate.parse("2026-01-01"),
        Declaration.Target.LETTER,
        "letter",
        "putusan 12",
        "budi",
        Instant.parse("2026-03-02T16:30:00Z"),
        null);
  }
}
