package id.jejaring.team.web;

import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import id.jejaring.team.Decree;
import id.jejaring.team.Funding;
import id.jejaring.team.KeepDecree;
import java.util.Set;

/** Reads a decree from a form or from JSON. */
final class DecreeForm {
    private static final Set<String> FIELDS = Set.of(
            "id", "kind", "number", "decided_on", "signatory", "starts_on", "ends_on", "funding", "replaces", "state");

    private DecreeForm() {}

    private enum State {
        DRAFT,
        VALID
    }

    /** To be used only if the input is still ok. */
    static KeepDecree.Command read(Input input, RegionCode region) {
        input.only(FIELDS);
        return new KeepDecree.Command(
                input.id("id"),
                input.text("kind", 20),
                region,
                new Decree.Paper(
                        input.optionalText("number", 80),
                        input.optionalDay("decided_on"),
                        signatory(input),
                        input.day("starts_on"),
                        input.optionalDay("ends_on"),
                        input.optionalChoice("funding", Funding.class)),
                input.choice("state", State.class) == State.VALID,
                input.optionalId("replaces"));
    }

    private static String signatory(Input input) {
        String text = input.text("signatory", 120);
        if (text.length() == 1) {
            input.refuse("signatory", "team.refused.short");
        }
        return text;
    }
}
