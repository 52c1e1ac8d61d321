package id.naskah.rest.sending;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Names;
import id.naskah.letter.LetterReader;
import id.naskah.platform.Nodes;
import id.naskah.rest.Entity;
import id.naskah.sending.Addressee;
import id.naskah.sending.Sending;
import id.naskah.sending.SendingService;
import id.naskah.sending.Way;

/** Sendings as JSON. */
public class SendingJson {
  private final SendingService service;
  private final LetterReader letters;
  private final Names names;

  public SendingJson(SendingService service, LetterReader letters, Names names) {
    this.service = service;
    this.letters = letters;
    this.names = names;
  }

  /** All that the user may know: of the two letters those that the user reads. */
  Entity entity(Sending sending) {
    Addressee to = sending.to();
    boolean mayChange = service.mayChange(sending);
    Sending.Delivered delivered = sending.delivered();
    return new Entity()
        .with("id", String.valueOf(sending.id()))
        .with("letter", readable(sending.letter()))
        .with("way", to.way().code())
        .with("recipient", to.recipient())
        .with("recipientName", to.way() == Way.UNIT ? unit(to.recipient()) : null)
        .with("copy", to.copy())
        .with("receipt", to.receipt())
        .with("note", to.note())
        .with("status", sending.state().code())
        .with("sentBy", sending.by())
        .with("sentByName", names.ofUser(sending.by()))
        .with("sentAt", sending.at().toString())
        .with("arrived", readable(sending.arrived()))
        .with("deliveredOn", delivered == null ? null : delivered.on().toString())
        .with("receivedBy", delivered == null ? null : delivered.receivedBy())
        .with("attempts", sending.attempts())
        .with("failure", mayChange ? sending.failure() : null)
        .with("mayChange", mayChange);
  }

  private String unit(String code) {
    return names.of(Recipient.unit(code));
  }

  private String readable(String letter) {
    return letter != null && letters.isReadable(Nodes.live(letter)) ? letter : null;
  }
}
