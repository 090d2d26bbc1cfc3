/// What becomes of people: the one kind of event that carries a pseudonym.
@NullMarked
package org.throughline.events.people;

import org.jspecify.annotations.NullMarked;
