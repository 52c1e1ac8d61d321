package id.naskah.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says, before a file is saved, what the save would be refused for. */
public class ConfigurationCheck {
  private final ConfigurationService service;
  private final RemovedCodes removedCodes;

  ConfigurationCheck(ConfigurationService service, RemovedCodes removedCodes) {
    this.service = service;
    this.removedCodes = removedCodes;
  }

  /**
   * What was found.
   *
   * @param problems all of them, in the user's language
   * @param after all that would be in force; nothing while there are problems, or while another
   *     file has no version that can be read
   */
  public record Result(List<ConfigurationProblem> problems, Optional<Configuration> after) {}

  /**
   * Looks at what a file is to be.
   *
   * @param stored what the file holds now
   * @param wanted what it is to hold
   */
  public Result of(ConfiguredFile<?> file, byte[] stored, byte[] wanted) {
    ConfigurationService.Examined examined = service.examine(file, wanted);
    List<ConfigurationProblem> problems = new ArrayList<>();
    examined.wrong().forEach(each -> problems.addAll(each.found()));
    if (problems.isEmpty()) {
      problems.addAll(removedCodes.find(file, stored, wanted).found());
    }
    return new Result(
        List.copyOf(problems), problems.isEmpty() ? examined.after() : Optional.empty());
  }
}
