/// The whole platform on one machine: what `./throughline` runs once everything is built.
@NullMarked
package org.throughline.local;

import org.jspecify.annotations.NullMarked;
