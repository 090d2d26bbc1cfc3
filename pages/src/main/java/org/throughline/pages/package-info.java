/// The look that all pages share: a frame with navigation around each page, the style sheet, the font, the icons, and
/// the headers that let nothing from elsewhere in.
@NullMarked
package org.throughline.pages;

import org.jspecify.annotations.NullMarked;
