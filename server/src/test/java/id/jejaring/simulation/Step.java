package id.jejaring.simulation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Locale;

/** One thing that happens in a simulated world. What it means stands in field/sim/README.md. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
sealed interface Step {
    @JsonTypeName("save")
    record Save(int device, Kind kind, int target, int value) implements Step {}

    @JsonTypeName("sync")
    record Sync(int device, boolean locked, Fault fault) implements Step {}

    @JsonTypeName("crash")
    record Crash(int device, During during, int at) implements Step {}

    @JsonTypeName("edit")
    record Edit(int target, int value) implements Step {}

    @JsonTypeName("move")
    record Move(int target, int village) implements Step {}

    @JsonTypeName("take")
    record Take(int account, int village) implements Step {}

    @JsonTypeName("give")
    record Give(int account, int village) implements Step {}

    @JsonTypeName("backup")
    record Backup() implements Step {}

    @JsonTypeName("restore")
    record Restore() implements Step {}

    @JsonTypeName("clock")
    record Clock(int phone, long milliseconds) implements Step {}

    @JsonTypeName("carry")
    record Carry(int from, int to) implements Step {}

    @JsonTypeName("pass")
    record Pass(int hours) implements Step {}

    @JsonTypeName("wipe")
    record Wipe(int device, How how) implements Step {}

    record Fault(Breaks kind, int request, int bytes) {
        static final Fault NONE = new Fault(Breaks.NONE, 0, 0);
    }

    enum Kind {
        CONCERN,
        VISIT,
        PERSON,
        PHONE,
        NAME;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Breaks {
        NONE,
        LOST,
        UNANSWERED,
        CUT,
        TWICE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum During {
        SAVE,
        SYNC;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum How {
        AFTER_PUSH,
        NOW;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
