/// The look that all pages share: a frame with navigation around each page, the style sheet, the font and the icons.
@NullMarked
package org.throughline.pages;

import org.jspecify.annotations.NullMarked;
