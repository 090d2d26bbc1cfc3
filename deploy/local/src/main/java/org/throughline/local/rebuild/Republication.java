package org.throughline.local.rebuild;

import org.throughline.local.demo.Api;
import org.throughline.local.platform.Accounts;
import org.throughline.local.platform.Part;
import org.throughline.local.platform.Pause;
import org.throughline.local.platform.TroubleException;

/// A service tells once more what it owns.
public final class Republication {
    private Republication() {}

    /// Asks for it and returns once all is told.
    public static void of(Part owner, Api api) {
        var ops = api.as(Accounts.OPS);
        var id = ops.post(owner, "/api/republications", Api.JSON, new byte[0])
                .json()
                .path("id")
                .asString();
        while (true) {
            var progress = ops.get(owner, "/api/republications/" + id)
                    .json()
                    .path("progress")
                    .asString();
            if (progress.equals("done")) {
                return;
            }
            if (!progress.equals("running")) {
                throw new TroubleException(
                        "%s could not tell all that it owns: %s is %s".formatted(owner.label(), id, progress));
            }
            Pause.take();
        }
    }
}
