package id.naskah.configuration.editor;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alfresco.query.PagingRequest;
import org.alfresco.query.PagingResults;
import org.alfresco.repo.security.authority.AuthorityInfo;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.cmr.security.AuthorityType;

/**
 * Finds Alfresco's groups for whoever fills in a file that names some: administrators, who see all
 * groups anyway. Others learn of none, since the groups of an office tell who works on what.
 */
public class Groups {
  private static final int LONGEST_TERM = 100;
  private static final int AT_A_TIME = 100;

  private final AuthorityService authorityService;

  /**
   * A group.
   *
   * @param name in full, such as GROUP_NASKAH_OFFICE
   * @param title what Alfresco calls it
   */
  public record Group(String name, String title) {}

  /**
   * Which were found.
   *
   * @param more whether there are others
   */
  public record Page(List<Group> groups, boolean more) {}

  /** Asks as the current user. */
  public Groups(AuthorityService authorityService) {
    this.authorityService = authorityService;
  }

  /**
   * Those in whose name or title the words stand in this order; without any, the first by title.
   *
   * @param term null for none
   * @param except full names of groups that are not proposed
   * @throws RuleViolation 403 for who is no administrator of Alfresco
   */
  public Page find(String term, int most, Set<String> except) {
    if (!authorityService.hasAdminAuthority()) {
      throw RuleViolation.forbidden("naskah.groups.administrator");
    }
    String filter = filter(term);
    List<Group> found = new ArrayList<>();
    boolean more = true;
    for (int skip = 0; more && found.size() <= most; skip += AT_A_TIME) {
      PagingRequest page = new PagingRequest(skip, AT_A_TIME);
      PagingResults<AuthorityInfo> next =
          authorityService.getAuthoritiesInfo(
              AuthorityType.GROUP, null, filter, "displayName", true, page);
      next.getPage().stream()
          .filter(info -> !except.contains(info.getAuthorityName()))
          .map(Groups::group)
          .forEach(found::add);
      more = next.hasMoreItems();
    }
    return found.size() > most
        ? new Page(List.copyOf(found.subList(0, most)), true)
        : new Page(found, false);
  }

  /**
   * Alfresco takes this for the beginning of a name, with * for any text and ? for any character.
   * It makes a regular expression of it without escaping all that means something in one.
   */
  private static String filter(String term) {
    String typed = Texts.trimmed(term);
    if (typed == null) {
      return null;
    }
    Texts.check("term", typed, LONGEST_TERM, false);
    String begin = AuthorityType.GROUP.getPrefixString();
    String name = typed.startsWith(begin) ? typed.substring(begin.length()) : typed;
    return "*" + name.replaceAll("\\s+", "*").replaceAll("[^\\p{L}\\p{N}_*-]", "?");
  }

  private static Group group(AuthorityInfo info) {
    String title = info.getAuthorityDisplayName();
    return new Group(info.getAuthorityName(), title == null ? info.getShortName() : title);
  }
}
