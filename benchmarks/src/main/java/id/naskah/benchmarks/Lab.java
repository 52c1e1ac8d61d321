package id.naskah.benchmarks;

import id.naskah.embedded.EmbeddedRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alfresco.repo.cache.SimpleCache;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.ServiceRegistry;
import org.springframework.jdbc.core.JdbcTemplate;

/** The running repository: beans, users, transactions and threads. */
final class Lab {
  private final EmbeddedRepository repository;

  Lab(EmbeddedRepository repository) {
    this.repository = repository;
  }

  String url() {
    return repository.url();
  }

  <T> T bean(Class<T> type) {
    return repository.beans().getBean(type);
  }

  <T> T bean(String name, Class<T> type) {
    return repository.beans().getBean(name, type);
  }

  ServiceRegistry services() {
    return bean("ServiceRegistry", ServiceRegistry.class);
  }

  JdbcTemplate jdbc() {
    return bean("naskah.JdbcTemplate", JdbcTemplate.class);
  }

  <T> T asUser(String user, Callable<T> work) {
    AuthenticationUtil.pushAuthentication();
    try {
      AuthenticationUtil.setFullyAuthenticatedUser(user);
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      AuthenticationUtil.popAuthentication();
    }
  }

  /** Lets Alfresco forget all nodes that it has in memory, as after a start. */
  void forgetNodes() {
    repository
        .beans()
        .getBeansOfType(SimpleCache.class)
        .forEach(
            (name, cache) -> {
              if (name.startsWith("node.")) {
                cache.clear();
              }
            });
  }

  /** In a transaction of its own, retried as Alfresco does. */
  <T> T inTransaction(Callable<T> work) {
    return services()
        .getTransactionService()
        .getRetryingTransactionHelper()
        .doInTransaction(work::call, false, true);
  }

  /** In a transaction of its own that can't write. */
  <T> T reading(Callable<T> work) {
    return services()
        .getTransactionService()
        .getRetryingTransactionHelper()
        .doInTransaction(work::call, true, true);
  }

  /**
   * The same work in several threads at once, as a user.
   *
   * @param work gets the thread's number, from 0
   * @return nanoseconds from the first start to the last end
   */
  long inThreads(int threads, String user, java.util.function.IntConsumer work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      long began = System.nanoTime();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int thread = i;
        running.add(
            pool.submit(
                () ->
                    asUser(
                        user,
                        () -> {
                          work.accept(thread);
                          return null;
                        })));
      }
      for (Future<?> one : running) {
        one.get();
      }
      return System.nanoTime() - began;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.shutdown();
    }
  }
}
