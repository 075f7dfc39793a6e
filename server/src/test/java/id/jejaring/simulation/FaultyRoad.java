package id.jejaring.simulation;

import id.jejaring.phone.Road;
import id.jejaring.simulation.Step.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A road on which one request of a run meets a fault. */
final class FaultyRoad implements Road {
    private final Road good;
    private Fault fault = Fault.NONE;
    private int requests;

    FaultyRoad(Road good) {
        this.good = good;
    }

    /** From now on, counted from 0. */
    void spoil(Fault next) {
        fault = next;
        requests = 0;
    }

    void heal() {
        fault = Fault.NONE;
    }

    @Override
    public Reply post(String path, String type, String body) throws IOException {
        if (requests++ != fault.request()) {
            return answered(path, type, body);
        }
        return switch (fault.kind()) {
            case NONE -> answered(path, type, body);
            case LOST -> throw new IOException("the request was lost");
            case UNANSWERED -> {
                answered(path, type, body);
                throw new IOException("the answer was lost");
            }
            case CUT -> cut(answered(path, type, body), fault.bytes());
            case TWICE -> {
                answered(path, type, body);
                yield answered(path, type, body);
            }
        };
    }

    private Reply answered(String path, String type, String body) throws IOException {
        Reply reply = good.post(path, type, body);
        if (reply.status() >= 500) {
            throw new IllegalStateException("the server broke: " + path + " " + reply);
        }
        return reply;
    }

    private static Reply cut(Reply whole, int bytes) {
        List<String> lines = new ArrayList<>();
        int left = bytes;
        for (String line : whole.lines()) {
            left -= line.length() + 1;
            if (left < 0) {
                return new Reply(whole.status(), lines, true);
            }
            lines.add(line);
        }
        return whole;
    }
}
