package id.naskah.audit;

import id.naskah.fake.Clocks;
import java.util.ArrayList;
import java.util.List;

/** The audit without a database: what was recorded, in its order. */
public final class AuditInMemory extends Audit {
  private final List<String> lines = new ArrayList<>();

  public AuditInMemory() {
    super(null, Clocks.at("2026-11-29T01:00:00Z"));
  }

  /** Lines such as {@code disposal 12: approved}. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void record(String about, String event) {
    lines.add(about + ": " + event);
  }
}
