package id.naskah.embedded.junit;

import id.naskah.embedded.EmbeddedRepository;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.nodelocator.CompanyHomeNodeLocator;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.context.ApplicationContext;

/** The running repository as tests see it: beans, users, transactions, HTTP and a clean place. */
public final class Repository {
  private static final AtomicLong COUNTER = new AtomicLong(System.currentTimeMillis());

  private final EmbeddedRepository server;
  private final People people;
  private Class<?> testClass = Repository.class;
  private int begun;

  Repository(EmbeddedRepository server) {
    this.server = server;
    this.people = new People(this);
  }

  /** A test begins, whose instance is made next. */
  void begin(Class<?> test) {
    testClass = test;
    begun++;
  }

  /** The class of the test that goes on. */
  public Class<?> testClass() {
    return testClass;
  }

  /** How many tests have begun in this JVM. */
  public int begun() {
    return begun;
  }

  public ApplicationContext beans() {
    return server.beans();
  }

  /** The only bean of a type. */
  public <T> T bean(Class<T> type) {
    return server.beans().getBean(type);
  }

  /** A bean by name, such as {@code NodeService} (checked and audited) or {@code nodeService}. */
  public <T> T bean(String name, Class<T> type) {
    return server.beans().getBean(name, type);
  }

  /** Alfresco's public services. */
  public ServiceRegistry services() {
    return bean("ServiceRegistry", ServiceRegistry.class);
  }

  /** Does something as a user, with that user's permissions, as if logged in. */
  public <T> T asUser(String user, Callable<T> work) {
    AuthenticationUtil.pushAuthentication();
    try {
      AuthenticationUtil.setFullyAuthenticatedUser(user);
      return work.call();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      AuthenticationUtil.popAuthentication();
    }
  }

  /** Does something as the administrator. */
  public <T> T asAdmin(Callable<T> work) {
    return asUser("admin", work);
  }

  /** Does something in a transaction of its own, tried again on conflicts as Alfresco does. */
  public <T> T inTransaction(Callable<T> work) {
    return services()
        .getTransactionService()
        .getRetryingTransactionHelper()
        .doInTransaction(work::call, false, true);
  }

  /** As a user, in a transaction of its own. */
  public <T> T inTransactionAs(String user, Callable<T> work) {
    return asUser(user, () -> inTransaction(work));
  }

  /** Users and groups, made for the asking. */
  public People people() {
    return people;
  }

  /** A user whose password is the name, made when there is none yet; answers the name. */
  public String createUser(String name) {
    return people.user(name);
  }

  /** A group of users or groups, made when there is none yet; answers its full name. */
  public String createGroup(String name, String... members) {
    return people.group(name, members);
  }

  /** Text that no other test has: for names. */
  public String unique(String stem) {
    return stem + "-" + COUNTER.incrementAndGet();
  }

  /** A new folder of the administrator's under Company Home that nobody else uses. */
  public NodeRef cleanFolder() {
    return inTransactionAs(
        "admin",
        () ->
            services()
                .getFileFolderService()
                .create(companyHome(), unique("test"), ContentModel.TYPE_FOLDER)
                .getNodeRef());
  }

  public NodeRef companyHome() {
    return services().getNodeLocatorService().getNode(CompanyHomeNodeLocator.NAME, null, null);
  }

  /** HTTP as a user whose password is the name. */
  public Http http(String user) {
    return Http.as(url(), user);
  }

  /** The address of the web application, such as {@code http://127.0.0.1:1234/alfresco}. */
  public String url() {
    return server.url();
  }

  /** Where database, content, index and logs lie. */
  public Path data() {
    return server.data().root();
  }
}
