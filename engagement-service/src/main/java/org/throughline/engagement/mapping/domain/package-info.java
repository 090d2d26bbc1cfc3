/// The system map: nodes, edges, and how they are found.
@NullMarked
package org.throughline.engagement.mapping.domain;

import org.jspecify.annotations.NullMarked;
