package id.naskah.configuration;

import java.util.Map;

/** What one file of the configuration may name of the others. */
interface OtherFiles {
  /** The units of units.csv by code. */
  Map<String, Unit> units();

  /** The kinds of letters of kinds.csv by code. */
  Map<String, LetterKind> kinds();

  /** The codes of classification.csv. */
  ClassificationScheme classification();

  /** The instructions of instructions.csv by code. */
  Map<String, Term> instructions();

  /** The positions of positions.csv by code. */
  Map<String, Position> positions();
}
