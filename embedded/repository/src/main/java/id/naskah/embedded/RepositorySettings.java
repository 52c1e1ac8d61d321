package id.naskah.embedded;

import java.nio.file.Path;

/**
 * What differs from one start to another.
 *
 * @param data the directory that keeps everything
 * @param port for HTTP on loopback; 0 takes a free one
 * @param durable whether commits survive a power cut; tests are quicker without
 */
public record RepositorySettings(Path data, int port, boolean durable) {}
