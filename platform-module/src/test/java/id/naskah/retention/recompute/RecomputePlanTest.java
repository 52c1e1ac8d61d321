package id.naskah.retention.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecomputePlanTest {
  @ParameterizedTest
  @CsvSource({"keep JRA-2027,JRA-2027,true", "apply JRA 2027,JRA 2027,false"})
  void storedPlansAreRead(String text, String edition, boolean keep) {
    RecomputePlan plan = RecomputePlan.of(text);

    assertThat(plan).isEqualTo(new RecomputePlan(edition, keep));
    assertThat(plan.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "JRA-2027", "keeping JRA-2027"})
  void otherTextsAreNoPlans(String text) {
    assertThatThrownBy(() -> RecomputePlan.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0,false,0", "17,false,17", "-1,true,0", "-18,true,17"})
  void storedPlacesAreRead(long stored, boolean atDossiers, long after) {
    RecomputePlace place = RecomputePlace.of(stored);

    assertThat(place).isEqualTo(new RecomputePlace(atDossiers, after));
    assertThat(place.stored()).isEqualTo(stored);
  }
}
