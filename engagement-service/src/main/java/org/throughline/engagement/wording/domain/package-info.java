/// Numbers, dates, durations and readings of charts in plain English, as the NHS writes them.
@NullMarked
package org.throughline.engagement.wording.domain;

import org.jspecify.annotations.NullMarked;
