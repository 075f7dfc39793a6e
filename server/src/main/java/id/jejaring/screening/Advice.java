package id.jejaring.screening;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What to do at once, in this order; the words are in each client's catalogue. */
public enum Advice {
    @JsonProperty("stay")
    STAY,
    @JsonProperty("listen")
    LISTEN,
    @JsonProperty("calm")
    CALM,
    @JsonProperty("ask_plan")
    ASK_PLAN,
    @JsonProperty("ask_orders")
    ASK_ORDERS,
    @JsonProperty("means")
    MEANS,
    @JsonProperty("fetch")
    FETCH,
    @JsonProperty("hotline")
    HOTLINE,
    @JsonProperty("emergency")
    EMERGENCY
}
