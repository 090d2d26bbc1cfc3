package org.throughline.kit;

import java.util.List;
import java.util.stream.Collectors;

/// An input is wrong; says every reason. For the edge only, where a value cannot be returned (a parameter's converter,
/// a body's reader): rules answer refusals as values.
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Refusal> refusals;

    public RefusedException(List<Refusal> refusals) {
        super(refusals.stream().map(Refusal::toString).collect(Collectors.joining("; ")));
        this.refusals = List.copyOf(refusals);
    }

    public RefusedException(Refusal refusal) {
        this(List.of(refusal));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
