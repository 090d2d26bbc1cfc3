/// Who may do what (safety.md 1): every endpoint says beside it which roles may use it, and learns from the token alone
/// who is calling.
@NullMarked
package org.throughline.kit.access;

import org.jspecify.annotations.NullMarked;
