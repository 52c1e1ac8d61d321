package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.extensions.surf.util.I18NUtil;

/** What holds of a file: as it is stored, as it last was, as it is shipped, or nothing. */
class FileInForceTest {
  private static final String GOOD = "code,name,group,parent\nUMUM,Bagian Umum,GROUP_U,\n";
  private static final String BETTER = GOOD + "KEU,Keuangan,GROUP_K,\n";
  private static final String BAD = "code;name\nUMUM;Bagian Umum\n";
  private static final String LOST = "lost";
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  private NodeRef stored = node("file");
  private String content = GOOD;
  private int save = 1;

  /** Earlier versions, newest first, as {@code 1.1} and the text. */
  private final List<Map.Entry<String, String>> versions = new ArrayList<>();

  private int reads;
  private int searches;
  private Instant now = NOW;
  private final FileInForce<Map<String, Unit>> units = of(ConfigurationFiles.UNITS);

  private static NodeRef node(String id) {
    return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id);
  }

  private <T> FileInForce<T> of(ConfiguredFile<T> file) {
    return new FileInForce<>(file, new Store(), new Versions(), new Ticking());
  }

  private final class Store extends ConfigurationStore {
    Store() {
      super(null, null, null);
    }

    @Override
    public Optional<NodeRef> find(ConfiguredFile<?> file) {
      searches++;
      return Optional.ofNullable(stored);
    }

    @Override
    public boolean exists(NodeRef node) {
      return node.equals(stored);
    }

    @Override
    public String contentUrl(NodeRef node) {
      return "store://" + node.getId() + save;
    }

    @Override
    public byte[] read(NodeRef node) {
      reads++;
      if (content.equals(LOST)) {
        throw new ContentIOException("Nothing there");
      }
      return content.getBytes(StandardCharsets.UTF_8);
    }
  }

  private final class Versions extends LastGood {
    Versions() {
      super(null, null);
    }

    @Override
    <T> Optional<Found<T>> of(NodeRef node, Function<byte[], T> reader) {
      for (Map.Entry<String, String> version : versions) {
        T value = reader.apply(version.getValue().getBytes(StandardCharsets.UTF_8));
        if (value != null) {
          return Optional.of(new Found<>(version.getKey(), value));
        }
      }
      return Optional.empty();
    }
  }

  private final class Ticking extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void speakEnglish() {
    I18NUtil.registerResourceBundle("alfresco.module.naskah-platform.messages.naskah");
    I18NUtil.setLocale(Locale.ENGLISH);
  }

  private void save(String text) {
    content = text;
    save++;
  }

  private void later(Duration duration) {
    now = now.plus(duration);
  }

  @Test
  void isReadOnceForEachSave() {
    assertThat(units.value()).containsOnlyKeys("UMUM");
    later(Duration.ofDays(30));
    assertThat(units.value()).containsOnlyKeys("UMUM");
    assertThat(reads).isEqualTo(1);
    assertThat(searches).isEqualTo(1);

    save(BETTER);

    assertThat(units.value()).containsOnlyKeys("UMUM", "KEU");
    assertThat(units.value()).containsOnlyKeys("UMUM", "KEU");
    assertThat(reads).isEqualTo(2);
    assertThat(units.fault()).isEmpty();
    assertThat(units.isOff()).isFalse();
  }

  /** Another cluster node, or a restore, may have made it anew. */
  @Test
  void aFileThatWasMadeAnewIsFound() {
    units.value();
    stored = node("other");
    content = BETTER;

    assertThat(units.value()).containsOnlyKeys("UMUM", "KEU");
  }

  @Test
  void theLastGoodVersionHoldsWhileTheFileCannotBeRead() {
    units.value();
    versions.add(Map.entry("1.3", BAD));
    versions.add(Map.entry("1.2", BETTER));
    versions.add(Map.entry("1.1", GOOD));
    save(BAD);

    assertThat(units.value()).containsOnlyKeys("UMUM", "KEU");
    assertThat(units.isOff()).isFalse();
    ConfigurationFault fault = units.fault().orElseThrow();
    assertThat(fault.file()).isEqualTo("units.csv");
    assertThat(fault.versionInForce()).isEqualTo("1.2");
    assertThat(fault.text()).contains("units.csv, line 1: the heading has to be");

    save(GOOD);

    assertThat(units.value()).containsOnlyKeys("UMUM");
    assertThat(units.fault()).isEmpty();
  }

  /** The store of contents may have been away for a moment. */
  @Test
  void aFileThatCannotBeReadIsTriedAgainAfterAMinute() {
    versions.add(Map.entry("1.1", BETTER));
    content = LOST;
    assertThat(units.value()).containsOnlyKeys("UMUM", "KEU");
    assertThat(units.fault().orElseThrow().text()).contains("content");
    content = GOOD;

    int before = reads;
    later(Duration.ofSeconds(60));
    assertThat(units.value()).containsOnlyKeys("UMUM", "KEU");
    assertThat(reads).isEqualTo(before);

    later(Duration.ofMillis(1));
    assertThat(units.value()).containsOnlyKeys("UMUM");
    assertThat(units.fault()).isEmpty();
  }

  @Test
  void withoutAnyVersionWhatNeedsTheFileIsRefused() {
    assertThat(units.wasOff()).as("nobody has looked yet").isFalse();
    content = BAD;

    assertThat(Refused.saying(units::value))
        .isEqualTo("CONFLICT units.csv naskah.configuration.unreadable");
    assertThat(units.isOff()).isTrue();
    assertThat(units.wasOff()).isTrue();
    assertThat(units.fault().orElseThrow().versionInForce()).isNull();

    save(GOOD);

    assertThat(units.wasOff()).as("of the last look").isTrue();
    assertThat(units.isOff()).isFalse();
    assertThat(units.wasOff()).isFalse();
  }

  @Test
  void aFileThatLettersNeedCannotBeMissing() {
    stored = null;

    assertThat(Refused.saying(units::value))
        .isEqualTo("CONFLICT units.csv naskah.configuration.missing");
    assertThat(units.fault().orElseThrow().file()).isEqualTo("units.csv");
  }

  /** Before the first start of a version that brings it. */
  @Test
  void ofAnotherTheShippedOneHoldsUntilThereIsOne() {
    FileInForce<Map<String, Term>> events = of(ConfigurationFiles.EVENTS);
    stored = null;

    assertThat(events.value()).containsKey("caseClosed");
    assertThat(events.fault()).isEmpty();
    assertThat(reads).isZero();

    stored = node("events");
    content = "code,english,indonesian\nmoved,Moved,Pindah\n";

    assertThat(events.value()).containsOnlyKeys("moved");
  }

  /** What is kept is in the language of whoever needed the file first. */
  @Test
  void whatIsWrongIsToldInTheLanguageOfTheOneWhoAsks() {
    content = BAD;
    units.isOff();
    I18NUtil.setLocale(Locale.forLanguageTag("id"));
    try {
      assertThat(units.fault().orElseThrow().text())
          .contains("units.csv, baris 1")
          .doesNotContain("heading");
    } finally {
      I18NUtil.setLocale(Locale.ENGLISH);
    }
  }

  /** Groups and users may have gone since it was saved. */
  @Test
  void whatWasSavedOnceIsReadWithoutAskingForGroups() {
    content = "code,name,group,parent\nUMUM,Bagian Umum,GROUP_GONE,\n";

    assertThat(units.value().get("UMUM").group()).isEqualTo("GROUP_GONE");
  }
}
