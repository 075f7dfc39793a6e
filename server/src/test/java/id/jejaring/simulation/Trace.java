package id.jejaring.simulation;

import id.jejaring.simulation.Step.Breaks;
import id.jejaring.simulation.Step.During;
import id.jejaring.simulation.Step.Fault;
import id.jejaring.simulation.Step.How;
import id.jejaring.simulation.Step.Kind;
import java.util.List;
import java.util.stream.Stream;

/** What happens in one simulated world, drawn from a seed in the order that field/sim/README.md fixes. */
record Trace(int seed, List<Step> steps) {
    static final int PEOPLE = 12;
    static final int VILLAGES = 3;
    static final int PHONES = 3;
    private static final int DEVICES = 4;
    private static final int ACCOUNTS = 3;
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;

    static Trace of(int seed) {
        Dice dice = new Dice(seed);
        int length = 24 + dice.below(25);
        return new Trace(seed, Stream.generate(() -> step(dice)).limit(length).toList());
    }

    // Arguments are drawn from left to right, as the language promises.
    private static Step step(Dice dice) {
        int drawn = dice.below(100);
        if (drawn < 32) {
            return new Step.Save(dice.below(DEVICES), dice.of(Kind.values()), dice.below(PEOPLE), dice.below(1000));
        }
        if (drawn < 60) {
            return new Step.Sync(dice.below(DEVICES), dice.below(4) == 0, fault(dice));
        }
        if (drawn < 68) {
            return new Step.Crash(dice.below(DEVICES), dice.below(3) == 0 ? During.SAVE : During.SYNC, dice.below(60));
        }
        return drawn < 89 ? ofTheOffice(drawn, dice) : ofTheRest(drawn, dice);
    }

    private static Fault fault(Dice dice) {
        Breaks kind = dice.of(Breaks.NONE, Breaks.NONE, Breaks.LOST, Breaks.UNANSWERED, Breaks.CUT, Breaks.TWICE);
        return new Fault(kind, dice.below(5), dice.below(3000));
    }

    private static Step ofTheOffice(int drawn, Dice dice) {
        if (drawn < 73) {
            return new Step.Edit(dice.below(PEOPLE), dice.below(1000));
        }
        if (drawn < 76) {
            return new Step.Move(dice.below(PEOPLE), village(dice));
        }
        if (drawn < 79) {
            return new Step.Take(dice.below(ACCOUNTS), village(dice));
        }
        if (drawn < 83) {
            return new Step.Give(dice.below(ACCOUNTS), village(dice));
        }
        return drawn < 86 ? new Step.Backup() : new Step.Restore();
    }

    private static Step ofTheRest(int drawn, Dice dice) {
        if (drawn < 92) {
            return new Step.Clock(dice.below(PHONES), dice.of(-3650 * DAY, -DAY, -HOUR, HOUR, DAY, 3650 * DAY));
        }
        if (drawn < 95) {
            return new Step.Carry(dice.below(DEVICES), dice.below(DEVICES));
        }
        return drawn < 98
                ? new Step.Pass(1 + dice.below(48))
                : new Step.Wipe(dice.below(DEVICES), dice.of(How.values()));
    }

    private static int village(Dice dice) {
        return 1 + dice.below(VILLAGES);
    }
}
