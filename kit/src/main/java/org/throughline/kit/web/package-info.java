/// HTTP as the contract has it: problem details that name every wrong field, ETags and If-Match, pages, CSV, limits.
@NullMarked
package org.throughline.kit.web;

import org.jspecify.annotations.NullMarked;
