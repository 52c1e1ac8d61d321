package id.naskah.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The names of places. */
class PlaceholderTest {
  @Test
  void eachHasAnEnglishAndAnIndonesianNameAndNoNameMeansTwo() {
    List<String> names = new ArrayList<>();
    for (Placeholder each : Placeholder.values()) {
      assertThat(each.names()).hasSizeGreaterThan(1);
      assertThat(each.english()).isEqualTo(each.name().toLowerCase(Locale.ROOT));
      names.addAll(each.names());
    }
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z_]+"));
  }

  @Test
  void namesThatOfficesHaveAreKnownUnchanged() {
    for (String name :
        List.of(
            "nomor_naskah",
            "tanggal_naskah",
            "ttd_pengirim",
            "nama_pengirim",
            "nip_pengirim",
            "jabatan_pengirim",
            "sifat",
            "hal",
            "lampiran",
            "tembusan")) {
      assertThat(Placeholder.of(name)).as(name).isPresent();
    }
  }

  @Test
  void signatoriesAreCounted() {
    assertThat(Placeholder.of("ttd_pengirim_2"))
        .contains(new Placeholder.Named(Placeholder.SIGNATURE, 2));
    assertThat(Placeholder.of("signatory_name").orElseThrow().name()).isEqualTo("signatory_name");
    assertThat(Placeholder.of("NIP_pengirim_9").orElseThrow().name()).isEqualTo("signatory_id_9");
    assertThat(Placeholder.of("hal_2")).isEmpty();
    assertThat(Placeholder.of("ttd_pengirim_0")).isEmpty();
  }
}
