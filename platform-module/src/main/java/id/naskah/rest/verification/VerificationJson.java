package id.naskah.rest.verification;

import id.naskah.rest.Entity;
import id.naskah.verification.Verification;
import id.naskah.verification.Verification.End;
import id.naskah.verification.Verification.Sealed;
import id.naskah.verification.Verification.State;
import id.naskah.verification.VerificationService;
import java.util.List;

/** Codes as JSON, for those who work on letters. */
class VerificationJson {
  private final VerificationService service;

  public VerificationJson(VerificationService service) {
    this.service = service;
  }

  Entity entity(Verification one) {
    Sealed sealed = one.sealed();
    End end = one.end();
    Entity entity =
        new Entity()
            .with("id", String.valueOf(one.id()))
            .with("letter", one.letter())
            .with("code", one.code().grouped())
            .with("address", service.addressOf(one.code()))
            .with("status", one.state().code())
            .with("isPublic", one.isShown())
            .with("number", one.number())
            .with("date", one.date().toString())
            .with("signatories", one.signatories().stream().map(CheckJson::of).toList())
            .with("issuedBy", one.issuedBy())
            .with("issuedAt", one.issuedAt().toString())
            .with("checks", one.checks())
            .with("may", may(one));
    if (sealed != null) {
      entity
          .with("sha256", sealed.sha256())
          .with("size", sealed.size())
          .with("sealedBy", sealed.by())
          .with("sealedAt", sealed.at().toString());
    }
    if (end != null) {
      entity
          .with("endedBy", end.by())
          .with("endedAt", end.at().toString())
          .with("reason", end.reason())
          .with("supersededBy", end.successor() == null ? null : end.successor().grouped());
    }
    return entity;
  }

  private List<String> may(Verification one) {
    if (!one.state().isOpen() || !service.mayWrite(one.letter())) {
      return List.of();
    }
    return one.state() == State.PREPARED
        ? List.of("seal", "revoke")
        : List.of("revoke", "supersede");
  }
}
