/// The identity provider of a platform on one machine: real OpenID Connect with invented people, so that nothing has to
/// be switched off to try the platform. A trust connects its own provider instead.
@NullMarked
package org.throughline.identity;

import org.jspecify.annotations.NullMarked;
