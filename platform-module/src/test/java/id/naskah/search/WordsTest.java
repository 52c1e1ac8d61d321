package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.platform.RuleViolation;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What is typed can't become an operator. */
class WordsTest {
  /** A clause: words in quotes, or letters, digits and wildcards. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "letter:(\"[\\p{L}\\p{M}\\p{N} ._/@'&+-]*\"~0|(?:[A-Za-z0-9*?]|\\\\u[0-9a-f]{4})+)");

  private static final String[] PIECES = {
    "AND",
    "OR",
    "NOT",
    "(",
    ")",
    "\"",
    "\\",
    ":",
    "TEXT:",
    "@",
    "=",
    "~",
    "^",
    "+",
    "-",
    "!",
    "|",
    "&&",
    "*",
    "?",
    "[1 TO 2]",
    "<",
    ">",
    "{",
    "}",
    "'",
    "\u0000",
    "\n",
    " ",
    "a",
    "é",
    "日本",
    "\ud83d\ude00",
    "\u202e",
    "\u2028",
    "%",
    "$",
    "#",
    "/",
    ".",
    "000.8.3.3/15/OR"
  };

  @Test
  void everyWordMustBeThereAndQuotesHoldWordsTogether() {
    assertThat(Words.toAfts("undangan \"rapat koordinasi\" dinas"))
        .isEqualTo(
            "(letter:\"undangan\"~0 OR letter:undangan*) AND letter:\"rapat koordinasi\"~0"
                + " AND (letter:\"dinas\"~0 OR letter:dinas*)");
  }

  /** What is short begins too much; what the index takes for an operator stays in quotes. */
  @Test
  void ofShortWordsNoBeginningIsLookedFor() {
    assertThat(Words.toAfts("di")).isEqualTo("letter:\"di\"~0");
    assertThat(Words.toAfts("And NOT")).isEqualTo("letter:\"And\"~0 AND letter:\"NOT\"~0");
    assertThat(Words.toAfts("évé")).isEqualTo("(letter:\"évé\"~0 OR letter:\\u00e9v\\u00e9*)");
  }

  @Test
  void wordsStandApartFromPartsOfNumbers() {
    assertThat(Words.mixed("235 undangan* B-12 \"tahun 2026\""))
        .contains(
            new Words.Mixed(
                "letter:undangan* AND letter:\"tahun 2026\"~0", List.of("235", "B-12")));
    for (String one : new String[] {"235", "undangan", "235 B-12", "23* undangan", "-", "5 ()"}) {
      assertThat(Words.mixed(one)).as(one).isEmpty();
    }
  }

  @Test
  void aNumberIsThePhraseOfItsParts() {
    assertThat(Words.toAfts("000.8.3.3/15/OR")).isEqualTo("letter:\"000.8.3.3/15/OR\"~0");
    assertThat(Words.toAfts("B-235/PAN*"))
        .isEqualTo("letter:\"B\"~0 AND letter:\"235\"~0 AND letter:PAN*");
  }

  @Test
  void aQuoteThatIsNotClosedHoldsToTheEnd() {
    assertThat(Words.toAfts("\"rapat kerja")).isEqualTo("letter:\"rapat kerja\"~0");
  }

  @Test
  void nothingToSearchForIsRefused() {
    for (String nothing : new String[] {"", " ", "*", "?*", "\"\"", "()", "-", "\"*\""}) {
      assertThatThrownBy(() -> Words.toAfts(nothing))
          .as(nothing)
          .isInstanceOf(RuleViolation.class)
          .hasMessageContaining("term");
    }
  }

  /** What Alfresco reads as a language, or as the end of one. */
  @Test
  void bracesAreNoLanguage() {
    assertThat(Words.toAfts("{x")).isEqualTo("letter:\"x\"~0");
    assertThat(Words.toAfts("\"{en}rapat {kerja\"")).isEqualTo("letter:\"en rapat  kerja\"~0");
  }

  @RepeatedTest(2000)
  void onlyWordsReachTheIndex(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder term = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      term.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String afts;
    try {
      afts = Words.toAfts(term.toString());
    } catch (RuleViolation e) {
      return;
    }
    String left = CLAUSE.matcher(afts).replaceAll("");
    assertThat(left.replace("( OR )", "").replace(" AND ", ""))
        .as("%s -> %s", term, afts)
        .isEmpty();
  }
}
