package id.naskah.verify.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every answer of the REST API that a run gets, compared with docs/openapi.yaml as it comes. */
public final class Contract {
  private final OpenApi document;
  private final Map<String, Pattern> paths = new TreeMap<>();
  private final Set<String> reached = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();

  Contract(OpenApi document) {
    this.document = document;
    for (String operation : document.operations()) {
      String path = operation.split(" ")[1];
      paths.put(operation, Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")));
    }
  }

  public OpenApi document() {
    return document;
  }

  /** Notes an answer to a request below the API's base. */
  public synchronized void note(String method, String address, Reply reply) {
    String path = URI.create(address).getRawPath();
    paths.forEach(
        (operation, pattern) -> {
          if (operation.startsWith(method + " ") && pattern.matcher(path).matches()) {
            reached.add(operation + " " + reply.status());
            document
                .problems(operation, reply.status(), reply.type(), reply.text())
                .forEach(p -> problems.add(operation + ", " + reply.status() + ": " + p));
          }
        });
  }

  /** Operations with the statuses that they answered with so far. */
  public synchronized Set<String> reached() {
    return new TreeSet<>(reached);
  }

  /** What was not as promised since this was asked last. */
  public synchronized List<String> newProblems() {
    List<String> found = List.copyOf(problems);
    problems.clear();
    return found;
  }
}
