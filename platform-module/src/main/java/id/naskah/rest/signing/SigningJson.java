package id.naskah.rest.signing;

import id.naskah.rest.Entity;
import id.naskah.signature.SigningJob;

/** How a signing is told to administrators. */
final class SigningJson {
  private SigningJson() {}

  static Entity of(SigningJob job) {
    return new Entity()
        .with("id", String.valueOf(job.id()))
        .with("letter", job.letter())
        .with("place", job.place())
        .with("provider", job.provider())
        .with("signatory", job.signatory())
        .with("sha256", job.sha256())
        .with("state", job.state().code())
        .with("begunAt", job.begun().toString())
        .with("since", job.since().toString())
        .with("remark", job.remark());
  }
}
