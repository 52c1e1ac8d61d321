package id.naskah.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/**
 * One question to a server and its answer, within a time and a size. Nothing is asked twice, and no
 * redirection is followed: the address is the one that was configured.
 *
 * @param connecting so long a connection may take
 * @param whole so long it may take until the last byte of the answer is there
 * @param mostBytes of the answer
 */
public record Exchange(Duration connecting, Duration whole, int mostBytes) {
  private static final Set<Class<?>> BEFORE_SENDING =
      Set.of(
          ConnectException.class,
          HttpConnectTimeoutException.class,
          NoRouteToHostException.class,
          UnknownHostException.class,
          UnresolvedAddressException.class,
          SSLHandshakeException.class);

  /** The server was not reached, so it knows nothing of the question. */
  public static final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;

    NotSent(Throwable cause) {
      super(cause.getClass().getSimpleName(), cause);
    }
  }

  /**
   * Asks.
   *
   * @throws NotSent when the server was not reached
   * @throws IOException whenever else there is no answer; the server may have heard the question
   */
  public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    // A client of its own for each question: a connection that was kept open, and closed by the
    // server meanwhile, would leave it open whether the question was heard.
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connecting)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, info -> new Bounded(mostBytes));
    try {
      return answer.get(whole.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("No answer within " + whole.toSeconds() + " s");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static IOException failure(Throwable failed) {
    for (Throwable each = failed; each != null; each = each.getCause()) {
      if (BEFORE_SENDING.contains(each.getClass())) {
        return new NotSent(each);
      }
    }
    return failed instanceof IOException io ? io : new IOException(failed);
  }

  /** Keeps an answer, and breaks off one that is too long. */
  private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private Subscription subscription;

    Bounded(int most) {
      this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
      for (ByteBuffer piece : pieces) {
        if (kept.size() + piece.remaining() > most) {
          subscription.cancel();
          body.completeExceptionally(new IOException("The answer is longer than " + most));
          return;
        }
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        kept.write(bytes, 0, bytes.length);
      }
    }

    @Override
    public void onError(Throwable failed) {
      body.completeExceptionally(failed);
    }

    @Override
    public void onComplete() {
      body.complete(kept.toByteArray());
    }
  }
}
