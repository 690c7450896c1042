package org.liaison.standalone.imitation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which faults are on.
 *
 * @param faults those that are
 */
public record FaultPlan(Set<Fault> faults) {

    public FaultPlan {
        faults = faults.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(faults));
    }

    /** Sites without a fault. */
    public static FaultPlan none() {
        return new FaultPlan(Set.of());
    }

    /** Every fault at once. */
    public static FaultPlan all() {
        return new FaultPlan(EnumSet.allOf(Fault.class));
    }

    /** These faults only. */
    public static FaultPlan of(Fault... faults) {
        return new FaultPlan(Set.copyOf(Arrays.asList(faults)));
    }

    /** Whether a fault is on. */
    public boolean has(Fault fault) {
        return faults.contains(fault);
    }
}
