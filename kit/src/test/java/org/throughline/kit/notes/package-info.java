/// A small service in which the kit is tested: notes that are written over HTTP, published, and taken from
/// `trust.notes`.
@NullMarked
package org.throughline.kit.notes;

import org.jspecify.annotations.NullMarked;
