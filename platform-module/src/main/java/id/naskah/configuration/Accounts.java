package id.naskah.configuration;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a file may name of Alfresco's groups and users.
 *
 * @param today whoever held a position before that day need not have an account any more
 */
record Accounts(
    Predicate<String> groupExists, Predicate<String> userExists, Supplier<LocalDate> today) {
  boolean isGroup(String name) {
    return groupExists.test(name);
  }

  boolean isUser(String name) {
    return userExists.test(name);
  }
}
