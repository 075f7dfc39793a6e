package id.jejaring.screening;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do at once, in the order an instrument names it; the words are in each client's catalogue. */
public enum Advice {
    @JsonProperty("stay")
    STAY,
    @JsonProperty("listen")
    LISTEN,
    @JsonProperty("calm")
    CALM,
    @JsonProperty("means")
    MEANS,
    @JsonProperty("ask_plan")
    ASK_PLAN,
    @JsonProperty("ask_orders")
    ASK_ORDERS,
    @JsonProperty("fetch")
    FETCH,
    @JsonProperty("hotline")
    HOTLINE,
    @JsonProperty("emergency")
    EMERGENCY
}
