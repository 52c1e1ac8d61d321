package id.naskah.execution;

import java.util.List;

/**
 * A report.
 *
 * @param unit whose people it is about; null for one by unit
 * @param rows in the order of their ids
 * @param all together
 */
public record ExecutionReport(
    ExecutionQuery query, String unit, List<ExecutionRow> rows, ExecutionRow all) {}
