package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.fake.Fakes;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alfresco.rest.framework.resource.parameters.Paging;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients send, field by field: what is of the wrong type names its field. */
class BodyTest {
  private static Body body(Object value) {
    Entity entity = new Entity();
    entity.put("f", value);
    return new Body(entity, Set.of("f", "g"));
  }

  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        of("text", 5, "type.text"),
        of("text", List.of("a"), "type.text"),
        of("text", true, "type.text"),
        of("text", Map.of(), "type.text"),
        of("number", "5", "number.format"),
        of("number", 5.0, "number.format"),
        of("number", 5_000_000_000L, "number.format"),
        of("day", 20261129, "type.text"),
        of("day", "2026-02-30", "date.format"),
        of("day", "29-11-2026", "date.format"),
        of("day", "2026-11-29T00:00:00Z", "date.format"),
        of("day", "0000-01-01", "date.format"),
        of("texts", "a", "type.texts"),
        of("texts", Arrays.asList("a", null), "type.texts"),
        of("texts", List.of("a", 5), "type.texts"),
        of("texts", List.of(List.of("a")), "type.texts"),
        of("object", "a", "type.object"),
        of("object", List.of(), "type.object"),
        of("numbers", 5, "type.numbers"),
        of("numbers", List.of(5, "6"), "type.numbers"),
        of("numbers", List.of(5.5), "type.numbers"),
        of("flag", "true", "choice"),
        of("flag", 1, "choice"));
  }

  private static Arguments of(String as, Object value, String key) {
    return Arguments.of(as, value, key);
  }

  private static Object read(Body body, String as) {
    return switch (as) {
      case "text" -> body.text("f");
      case "number" -> body.number("f");
      case "day" -> body.day("f");
      case "texts" -> body.texts("f");
      case "object" -> body.object("f");
      case "numbers" -> body.numbers("f");
      default -> body.flag("f");
    };
  }

  @ParameterizedTest
  @MethodSource("wrongTypes")
  void theWrongTypeNamesItsField(String as, Object value, String key) {
    assertThat(Refused.saying(() -> read(body(value), as))).isEqualTo("INVALID f naskah." + key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "number", "day", "texts", "object", "numbers", "flag"})
  void nullIsWhatIsMissing(String as) {
    assertThat(read(body(null), as)).isEqualTo(read(new Body(new Entity(), Set.of()), as));
  }

  @Test
  void whatIsMissingIsNothingAndListsAreEmpty() {
    Body none = new Body(null, Set.of());

    assertThat(none.text("f")).isNull();
    assertThat(none.number("f")).isNull();
    assertThat(none.day("f")).isNull();
    assertThat(none.object("f")).isNull();
    assertThat(none.texts("f")).isEmpty();
    assertThat(none.numbers("f")).isEmpty();
    assertThat(none.flag("f")).isFalse();
    assertThat(none.has("f")).isFalse();
    assertThat(body(null).has("f")).isTrue();
  }

  @Test
  void textsAreTrimmedAndBlankOnesAreNone() {
    assertThat(body(" \u00a0a b\u200b\n").text("f")).isEqualTo("a b");
    assertThat(body(" \t ").text("f")).isNull();
    assertThat(body(List.of(" a ", "", " ", "b")).texts("f")).containsExactly("a", "b");
    assertThat(body(" 2024-02-29 ").day("f")).isEqualTo(LocalDate.parse("2024-02-29"));
    assertThat(body("  ").day("f")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\ud800", "\udc00a", "a\u0007"})
  void whatNoDatabaseTakesIsRefusedAlsoInLists(String text) {
    assertThat(Refused.saying(() -> body(text).text("f")))
        .isEqualTo("INVALID f naskah.text.control");
    assertThat(Refused.saying(() -> body(List.of("a", text)).texts("f")))
        .isEqualTo("INVALID f naskah.text.control");
  }

  @Test
  void aFieldThatThereIsNotIsNamed() {
    Entity entity = new Entity();
    entity.put("x".repeat(100), 1);

    assertThat(Refused.violation(() -> new Body(entity, Set.of("f"))).field()).hasSize(61);
    assertThat(Refused.violation(() -> new Body(entity, Set.of("f"))).key())
        .isEqualTo("naskah.field.unknown");
  }

  @Test
  void aFieldThatHasNoPlaceIsRefusedEvenIfNull() {
    assertThat(
            Refused.saying(
                () -> {
                  body(null).refuse("f", "naskah.missing");
                  return null;
                }))
        .isEqualTo("INVALID f naskah.missing");
    body(null).refuse("g", "naskah.missing");
  }

  @Test
  void anObjectKeepsItsFields() {
    assertThat(body(Map.of("a", 1)).object("f")).isEqualTo(Entity.of(Map.of("a", 1)));
    assertThat(Refused.saying(() -> Entity.of(List.of())))
        .isEqualTo("INVALID body naskah.type.object");
    assertThat(new Entity().with("a", null).with("b", false)).isEqualTo(Map.of("b", false));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "42, 42", "999999999999999999, 999999999999999999"})
  void aRowHasANumber(String id, long number) {
    assertThat(RowId.of("hold", id)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "01", "-1", "+1", "1.0", "1e3", "1000000000000000000", "٣", "1 ", "abc"})
  void whatCanBeNoNumberIsNotFound(String id) {
    assertThat(Refused.saying(() -> RowId.of("hold", id))).isEqualTo("NOT_FOUND  naskah.notFound");
  }

  /** The paging of a request. */
  public record Asked(Paging getPaging) {}

  private static Parameters asking(int skip, int most) {
    return Fakes.of(Parameters.class, new Asked(Paging.valueOf(skip, most)));
  }

  private static List<Integer> taken(int skip, int most, int size) {
    List<Integer> all = Collections.nCopies(size, 7);
    var page = Slice.of(asking(skip, most)).of(all, i -> new Entity().with("i", i));
    assertThat(page.getTotalItems()).isEqualTo(size);
    return List.of(page.getCollection().size(), page.hasMoreItems() ? 1 : 0);
  }

  @Test
  void aSliceIsCutFromWhatIsThere() {
    assertThat(taken(0, 2, 5)).containsExactly(2, 1);
    assertThat(taken(3, 2, 5)).containsExactly(2, 0);
    assertThat(taken(4, 2, 5)).containsExactly(1, 0);
    assertThat(taken(5, 2, 5)).containsExactly(0, 0);
    assertThat(taken(Integer.MAX_VALUE, 1000, 5)).containsExactly(0, 0);
    assertThat(taken(0, 1000, 0)).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, Integer.MAX_VALUE})
  void aSliceHasAnEnd(int most) {
    assertThat(Refused.saying(() -> Slice.of(asking(0, most))))
        .isEqualTo("INVALID maxItems naskah.range");
  }
}
