/// What a network is; its members are known by their pseudonyms only.
@NullMarked
package org.throughline.networks.networking.domain;

import org.jspecify.annotations.NullMarked;
