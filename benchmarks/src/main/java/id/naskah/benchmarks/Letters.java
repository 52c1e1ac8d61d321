package id.naskah.benchmarks;

import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Registers made-up incoming letters the way the REST door does, in the caller's transaction. */
final class Letters {
  /** The default office's zone. */
  static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final LetterService service;

  Letters(Lab lab) {
    this.service = lab.bean(LetterService.class);
  }

  NodeRef register(String unit, byte[] pdf) {
    return register(unit, pdf, LocalDate.now(ZONE));
  }

  NodeRef register(String unit, byte[] pdf, LocalDate received) {
    return register(values(unit, received), pdf);
  }

  /** A letter of a level such as {@code secret}. */
  NodeRef registerOf(String level, String unit, byte[] pdf) {
    Map<QName, Serializable> values = values(unit, LocalDate.now(ZONE));
    values.put(LetterModel.SECURITY, level);
    return register(values, pdf);
  }

  private NodeRef register(Map<QName, Serializable> values, byte[] pdf) {
    NodeRef letter = service.register(values, "letter.pdf", List.of(), List.of());
    if (pdf != null) {
      service.putContent(letter, "application/pdf", "UTF-8", new ByteArrayInputStream(pdf));
    }
    return letter;
  }

  /** What a clerk fills in; no two letters have one number. */
  static Map<QName, Serializable> values(String unit, LocalDate received) {
    int n = COUNTER.incrementAndGet();
    Map<QName, Serializable> values = new HashMap<>();
    values.put(LetterModel.DIRECTION, "incoming");
    values.put(LetterModel.KIND, "invitation");
    values.put(LetterModel.UNIT, unit);
    values.put(LetterModel.SUBJECT, "Undangan rapat koordinasi ke-" + n);
    values.put(LetterModel.LETTER_NUMBER, number(n));
    values.put(LetterModel.LETTER_DATE, noon(received));
    values.put(LetterModel.RECEIVED_DATE, noon(received));
    values.put(LetterModel.SENDER_NAME, "Kepala Dinas");
    values.put(LetterModel.SENDER_ORGANISATION, "Dinas Pendidikan Kota " + n % 50);
    values.put(LetterModel.RECIPIENTS, new ArrayList<>(List.of("Sekretaris Daerah")));
    values.put(LetterModel.URGENCY, "ordinary");
    values.put(LetterModel.SECURITY, "ordinary");
    values.put(LetterModel.CLASSIFICATION, "000");
    values.put(LetterModel.SUMMARY, "Rapat di aula pada hari Senin pukul sembilan pagi.");
    return values;
  }

  static String number(int n) {
    return "005/" + n + "/DIKBUD/2026";
  }

  private static Date noon(LocalDate day) {
    return Date.from(day.atTime(LocalTime.NOON).atZone(ZONE).toInstant());
  }
}
