/// The contract as others hold it: the AsyncAPI document, and what was published before.
@NullMarked
package org.throughline.events.contract;

import org.jspecify.annotations.NullMarked;
