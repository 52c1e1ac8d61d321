package id.naskah.samples;

import java.util.List;

/**
 * A person of the sample office. The password is the user name.
 *
 * @param groups short names, without GROUP_
 */
public record Account(
    String user, String firstName, String lastName, String jobTitle, List<String> groups) {

  /** Where nobody can write to. */
  public String email() {
    return user + "@setda.nusasamudra.example";
  }
}
