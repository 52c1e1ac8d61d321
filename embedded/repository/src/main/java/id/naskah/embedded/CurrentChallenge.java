package id.naskah.embedded;

import java.io.IOException;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/**
 * Asks clients of the API without an account for a ticket, as Alfresco has done by default since
 * 5.2.2; 5.0 asks for a password, which makes browsers do so too. {@code
 * -Dalfresco.restApi.basicAuthScheme=true} leaves it as it was, as in Alfresco.
 */
public final class CurrentChallenge extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String CHALLENGE = "WWW-Authenticate";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain next)
      throws IOException, ServletException {
    boolean old = Boolean.getBoolean("alfresco.restApi.basicAuthScheme");
    next.doFilter(request, old ? response : new Current(response));
  }

  private static final class Current extends HttpServletResponseWrapper {
    Current(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, current(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
      super.addHeader(name, current(name, value));
    }

    private static String current(String name, String value) {
      return CHALLENGE.equalsIgnoreCase(name)
          ? value.replaceFirst("^Basic\\b", "AlfTicket")
          : value;
    }
  }
}
