/// What people do, beside what they answer: counts of teams, voices and promises, never of persons.
@NullMarked
package org.throughline.engagement.behaviour.domain;

import org.jspecify.annotations.NullMarked;
