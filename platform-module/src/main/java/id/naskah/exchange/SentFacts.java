package id.naskah.exchange;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.LetterKind;
import id.naskah.configuration.Unit;
import id.naskah.exchange.Manifest.Answered;
import id.naskah.exchange.Manifest.Named;
import id.naskah.exchange.Manifest.Sender;
import id.naskah.exchange.Manifest.Sent;
import id.naskah.exchange.Manifest.Signed;
import id.naskah.letter.Letter;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Nodes;
import id.naskah.platform.Texts;
import id.naskah.verification.Verification;
import id.naskah.verification.VerificationService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** What an office tells another one of a letter of its own. */
class SentFacts {
  private static final int LONGEST_LINE = 300;
  private static final int MOST_ANSWERED = 20;

  private final LetterReader letters;
  private final VerificationService verifications;
  private final Supplier<Configuration> configuration;

  public SentFacts(
      LetterReader letters,
      VerificationService verifications,
      Supplier<Configuration> configuration) {
    this.letters = letters;
    this.verifications = verifications;
    this.configuration = configuration;
  }

  /** The office as it calls itself. */
  Named office() {
    String code = Texts.trimmed(configuration.get().office().code());
    String name = Texts.trimmed(configuration.get().office().name());
    return new Named(code, line(name == null ? code : name));
  }

  /** What is told of a letter that the user was found to be allowed to read. */
  Sent of(Letter letter) {
    Optional<Verification> genuine =
        verifications.of(letter.id()).stream()
            .filter(each -> each.state() == Verification.State.GENUINE && each.isShown())
            .findFirst();
    return new Sent(
        "urn:uuid:" + letter.id().toLowerCase(Locale.ROOT),
        number(letter),
        letter.letterDate(),
        letter.subject(),
        letter.summary(),
        kind(letter.kind()),
        classification(letter.classification()),
        letter.urgency(),
        letter.security(),
        sender(letter, genuine),
        letter.recipients(),
        letter.copyTo(),
        answered(letter),
        genuine.map(each -> verifications.addressOf(each.code())).orElse(null));
  }

  /** That on the letter; a letter without one has that of its register. */
  private static String number(Letter letter) {
    return letter.letterNumber() == null
        ? letter.agendaNumber() + "/" + letter.agendaYear()
        : letter.letterNumber();
  }

  private Named kind(String code) {
    LetterKind kind = configuration.get().kinds().get(code);
    return code == null ? null : new Named(code, kind == null ? null : line(kind.indonesian()));
  }

  private Named classification(String code) {
    return code == null
        ? null
        : new Named(code, line(configuration.get().classification().names().get(code)));
  }

  private Sender sender(Letter letter, Optional<Verification> genuine) {
    Unit unit = configuration.get().units().get(letter.unit());
    Named office = office();
    Named of = new Named(letter.unit(), unit == null ? letter.unit() : line(unit.name()));
    List<Signed> signed =
        genuine
            .map(
                code ->
                    code.signatories().stream()
                        .map(each -> new Signed(line(each.name()), line(each.post())))
                        .toList())
            .orElseGet(
                () ->
                    letter.senderName() == null
                        ? List.of()
                        : List.of(new Signed(letter.senderName(), null)));
    return new Sender(office.name() == null ? of : office, of, signed);
  }

  /** Only letters that the user may read: the number of another one says that it is there. */
  private List<Answered> answered(Letter letter) {
    return letter.repliesTo().stream()
        .map(Nodes::live)
        .filter(letters::isReadable)
        .map(letters::readShort)
        .filter(each -> each.letterNumber() != null)
        .limit(MOST_ANSWERED)
        .map(each -> new Answered(each.letterNumber(), each.letterDate()))
        .toList();
  }

  private static String line(String text) {
    return text == null || text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE);
  }
}
