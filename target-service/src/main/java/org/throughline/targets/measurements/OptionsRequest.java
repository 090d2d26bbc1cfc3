package org.throughline.targets.measurements;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.kit.web.CheckedBy;
import org.throughline.spc.Options;
import org.throughline.spc.TwoSigma;

/// What `PUT /api/targets/{id}/spc-options` takes. What is left out is as it is by default.
@CheckedBy("/requests/spc-options.json")
record OptionsRequest(
        @Nullable Boolean screenOutliers,
        @Nullable Integer fixAfterPoints,
        @Nullable Set<LocalDate> rebase,
        @Nullable TwoSigma twoSigma) {
    Options toOptions() {
        var defaults = Options.defaults();
        return new Options(
                requireNonNullElse(screenOutliers, defaults.screenOutliers()),
                fixAfterPoints,
                requireNonNullElse(rebase, defaults.rebase()),
                requireNonNullElse(twoSigma, defaults.twoSigma()));
    }
}
