/// Asks the services that own what these pages show or change, with the access token of whoever is at the browser. This
/// service has no right of its own there.
@NullMarked
package org.throughline.engagement.owners;

import org.jspecify.annotations.NullMarked;
