package id.naskah.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.platform.Behaviours;
import id.naskah.platform.NodeBehaviour;
import id.naskah.task.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What context files say. A bean stands in the file of its room, and behaviours in one order.
 *
 * <p>A parameter says by its name whether the service it gets asks for permissions. {@code
 * nodeService} is the one that does not, {@code publicNodeService} the one that does: Alfresco's
 * bean {@code NodeService}. The two differ by the case of one letter, and by all that is secret.
 */
class WiringTest {
  private static final String CONTEXTS = "alfresco/module/naskah-platform/context/*.xml";
  private static final String ORDER = "behaviours";
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

  /** Jobs are of the platform, and each stands with the work that it does. */
  @Test
  void everyBeanStandsInTheFileOfItsRoom() {
    List<String> wrong = new ArrayList<>();
    int beans = 0;
    for (Map.Entry<String, List<Wired>> file : files().entrySet()) {
      for (Wired bean : file.getValue()) {
        if (OwnClass.of(bean.type()).isPresent() && !Job.class.getName().equals(bean.type())) {
          beans++;
          if (!room(bean.type()).equals(file.getKey())) {
            wrong.add(bean.type() + " in " + file.getKey());
          }
        }
      }
    }

    assertThat(beans).isGreaterThan(200);
    assertThat(wrong).isEmpty();
  }

  @Test
  void behavioursAreBoundInOneOrder() {
    Set<String> behaviours = new TreeSet<>();
    for (Wired bean : Wired.read(new ClassPathResource(AlfrescoWiringTest.MODULE))) {
      if (OwnClass.of(bean.type()).filter(NodeBehaviour.class::isAssignableFrom).isPresent()) {
        behaviours.add(bean.id());
      }
    }
    Set<String> bound = new TreeSet<>(files().get(ORDER).get(0).references());
    bound.remove("naskah.dictionary");

    assertThat(behaviours).hasSizeGreaterThan(20).isEqualTo(bound);
  }

  /** The beans of each file, by the room that the file is called after. */
  private static Map<String, List<Wired>> files() {
    Map<String, List<Wired>> files = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:" + CONTEXTS)) {
        String room = file.getFilename().replace("-context.xml", "").replace('-', '.');
        files.put(room, Wired.read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The order of behaviours is the platform's, and has a file of its own. */
  private static String room(String type) {
    String room = type.substring("id.naskah.".length(), type.lastIndexOf('.'));
    return type.equals(Behaviours.class.getName()) ? ORDER : room;
  }

  private static boolean isService(String id) {
    Matcher matcher = SERVICE.matcher(id);
    return matcher.matches();
  }

  private static boolean isPublic(String id) {
    return Character.isUpperCase(id.charAt(0));
  }
}
