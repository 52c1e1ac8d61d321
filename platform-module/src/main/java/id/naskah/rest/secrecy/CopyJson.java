package id.naskah.rest.secrecy;

import id.naskah.copies.CopyService;
import id.naskah.copies.HolderNames;
import id.naskah.copies.NumberedCopy;
import id.naskah.copies.NumberedCopy.State;
import id.naskah.rest.Entity;

/** Numbered copies as JSON. */
class CopyJson {
  private final CopyService service;
  private final HolderNames names;

  public CopyJson(CopyService service, HolderNames names) {
    this.service = service;
    this.names = names;
  }

  Entity entity(NumberedCopy copy) {
    return new Entity()
        .with("id", String.valueOf(copy.id()))
        .with("letter", copy.letter())
        .with("number", copy.number())
        .with("of", copy.of())
        .with("holder", copy.holder())
        .with("holderName", names.of(copy))
        .with("status", copy.state().code())
        .with("givenBy", copy.givenBy())
        .with("givenAt", copy.givenAt().toString())
        .with("endedBy", copy.endedBy())
        .with("endedAt", copy.endedAt() == null ? null : copy.endedAt().toString())
        .with("note", copy.note())
        .with("mayEnd", copy.state() == State.HELD && service.mayEnd(copy.letter()));
  }
}
