package id.naskah.verify.check;

import static id.naskah.verify.check.Attempt.never;
import static id.naskah.verify.check.Attempt.work;

import id.naskah.verify.door.WebDav;
import id.naskah.verify.http.Session;
import java.util.List;

/** WebDAV. */
final class WebDavDoor implements Door {
  @Override
  public String name() {
    return "WebDAV";
  }

  @Override
  public boolean isThere(Session user) {
    return new WebDav(user).list("/Correspondence").statusCode() == 207;
  }

  @Override
  public List<Attempt> attempts(Session user, Target letter) {
    WebDav dav = new WebDav(user);
    String home = "/User Homes/" + letter.office().clerkA();
    return List.of(
        work("content", () -> dav.put(letter.file(), "lain")),
        work(
            "renamed",
            () -> dav.carry("MOVE", letter.file(), letter.path() + "/" + letter.otherName())),
        never("deleted", () -> dav.delete(letter.file())),
        never("month deleted", () -> dav.delete(letter.path())),
        never("unit deleted", () -> dav.delete("/Correspondence/" + letter.office().unitA())),
        never("moved out of the unit", () -> dav.carry("MOVE", letter.file(), home + "/lain.txt")),
        never("month moved", () -> dav.carry("MOVE", letter.path(), home + "/bulan")));
  }
}
