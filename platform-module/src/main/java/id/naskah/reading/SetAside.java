package id.naskah.reading;

import java.time.Instant;

/**
 * A file that is not read any more for its words or properties, since a server died over it.
 *
 * @param url where its content lies
 * @param server on which machine that was
 * @param file id of a node that has the content
 * @param at when it was put aside
 */
public record SetAside(long id, String url, String server, String file, Instant at) {}
