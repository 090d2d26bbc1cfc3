package org.throughline.targets.measurements;

import java.util.List;
import org.throughline.kit.Refusal;

/// What a body holds: the rows that could be read, and why others could not.
record Rows(List<Row> rows, List<Refusal> refusals) {}
