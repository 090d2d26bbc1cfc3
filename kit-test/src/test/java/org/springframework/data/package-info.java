@NullMarked
package org.springframework.data;

import org.jspecify.annotations.NullMarked;
