package id.naskah.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * A parameter says by its name whether the service it gets asks for permissions. {@code
 * nodeService} is the one that does not, {@code publicNodeService} the one that does: Alfresco's
 * bean {@code NodeService}. The two differ by the case of one letter, and by all that is secret.
 */
class WiringTest {
  private static final Pattern SERVICE =
      Pattern.compile(
          "(?i)(node|content|authority|person|permission|search|version|lock|ownable"
              + "|fileFolder|action|copy|checkOutCheckIn|tagging|rating)service");

  @Test
  void namesSayWhichServicesAskForPermissions() {
    List<String> wrong = new ArrayList<>();
    int services = 0;
    for (Wired bean : Wired.read(new ClassPathResource(AlfrescoWiringTest.MODULE))) {
      Class<?> type = bean.type() == null ? null : OwnClass.of(bean.type()).orElse(null);
      if (type == null) {
        continue;
      }
      Executable maker = OwnClass.maker(type, bean);
      for (int i = 0; i < bean.arguments().size(); i++) {
        String id = bean.arguments().get(i);
        if (id != null && isService(id)) {
          services++;
          String parameter = maker.getParameters()[i].getName();
          if (isPublic(id) != parameter.startsWith("public")) {
            wrong.add(type.getName() + ": " + parameter + " gets " + id);
          }
        }
      }
    }

    assertThat(services).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  private static boolean isService(String id) {
    Matcher matcher = SERVICE.matcher(id);
    return matcher.matches();
  }

  private static boolean isPublic(String id) {
    return Character.isUpperCase(id.charAt(0));
  }
}
