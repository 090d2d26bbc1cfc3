/// Publishing, revising and retiring targets, and thresholds that take effect on their day.
@NullMarked
package org.throughline.targets.publishing;

import org.jspecify.annotations.NullMarked;
