package id.naskah.reading;

import id.naskah.platform.worker.Workers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.alfresco.repo.content.metadata.MetadataExtracter;
import org.alfresco.repo.content.metadata.MetadataExtracterRegistry;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEvent;
import org.springframework.extensions.surf.util.AbstractLifecycleBean;

/**
 * Stands before what reads files for their words and properties, where Alfresco does that in its
 * own process, as it did before version 7. There a program that dies takes the server along, and
 * the file would be read again as soon as it is back.
 *
 * <p>It asks Alfresco's registries for what they hold, and registers each again with a note around
 * it. Since version 7 these are programs of another process, the registry of transformers is gone,
 * and nothing is done here.
 */
public class NotedReaders extends AbstractLifecycleBean {
  private static final String TRANSFORMERS = "contentTransformerRegistry";
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(NotedReaders.class);

  private final Readings readings;
  private final MetadataExtracterRegistry extracters;
  private final MimetypeService mimetypes;
  private ScheduledExecutorService timer;

  public NotedReaders(
      Readings readings, MetadataExtracterRegistry extracters, MimetypeService mimetypes) {
    this.readings = readings;
    this.extracters = extracters;
    this.mimetypes = mimetypes;
  }

  @Override
  protected synchronized void onBootstrap(ApplicationEvent event) {
    if (timer != null || !getApplicationContext().containsBean(TRANSFORMERS)) {
      return;
    }
    try {
      wrapTransformers(getApplicationContext().getBean(TRANSFORMERS));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The registry of transformers is another one", e);
    }
    wrapExtracters();
    timer = Executors.newSingleThreadScheduledExecutor(Workers.threads("naskah-readings"));
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(this::tick, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  protected synchronized void onShutdown(ApplicationEvent event) {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
      readings.stop();
    }
  }

  private void tick() {
    try {
      readings.recover();
    } catch (RuntimeException e) {
      // A timer that is told of an exception never runs again.
      LOG.error("Files that were read by a dead server are looked for again in {}", EVERY, e);
    }
  }

  /** By reflection, because versions without these classes have to load this one. */
  private void wrapTransformers(Object registry) throws ReflectiveOperationException {
    Class<?> ours = registry.getClass();
    Collection<?> all = (Collection<?>) ours.getMethod("getTransformers").invoke(registry);
    Class<?> type = Class.forName("org.alfresco.repo.content.transform.ContentTransformer");
    for (Object transformer : List.copyOf(all)) {
      ours.getMethod("removeTransformer", type).invoke(registry, transformer);
      ours.getMethod("addTransformer", type)
          .invoke(registry, noted(transformer, type, "transform", null));
    }
  }

  /** The registry takes the last one that says that it can read a type. */
  private void wrapExtracters() {
    Map<MetadataExtracter, Set<String>> best = new HashMap<>();
    for (String mimetype : mimetypes.getMimetypes()) {
      MetadataExtracter extracter = extracters.getExtracter(mimetype);
      if (extracter != null) {
        best.computeIfAbsent(extracter, e -> new TreeSet<>()).add(mimetype);
      }
    }
    best.forEach(
        (extracter, types) ->
            extracters.register(
                (MetadataExtracter) noted(extracter, MetadataExtracter.class, "extract", types)));
  }

  /**
   * Something that reads files, with a note around its reading.
   *
   * @param reads the method to which a reader is given first
   * @param types what it is asked for alone; null for all that it can read
   */
  private Object noted(Object target, Class<?> type, String reads, Set<String> types) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (method.getName().equals(reads) && arguments[0] instanceof ContentReader reader) {
            return readings.during(reader.getContentUrl(), () -> call(target, method, arguments));
          } else if ("isSupported".equals(method.getName()) && types != null) {
            return types.contains((String) arguments[0]);
          } else if ("equals".equals(method.getName())) {
            return proxy == arguments[0];
          }
          return call(target, method, arguments);
        });
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Exception {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }
}
