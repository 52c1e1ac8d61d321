package id.naskah.configuration;

import java.time.ZoneId;
import java.util.function.Supplier;

/** The zone of the office as configured now. */
public class OfficeZone implements Supplier<ZoneId> {
  private final ConfigurationService service;

  public OfficeZone(ConfigurationService service) {
    this.service = service;
  }

  @Override
  public ZoneId get() {
    return service.office().zone();
  }
}
