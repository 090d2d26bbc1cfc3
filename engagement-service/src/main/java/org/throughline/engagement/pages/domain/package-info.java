/// What stands on the leaders' page: each target as a card, and its figures as a small chart.
@NullMarked
package org.throughline.engagement.pages.domain;

import org.jspecify.annotations.NullMarked;
