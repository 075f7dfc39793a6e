package id.jejaring.sync.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.sync.Device;
import id.jejaring.sync.Devices;
import id.jejaring.sync.Welcome;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Enrols a phone and takes one back. */
@RestController
@RequestMapping("/api/v1/devices")
class DeviceApi {
    private final Devices devices;
    private final Welcome welcome;

    DeviceApi(Devices devices, Welcome welcome) {
        this.devices = devices;
        this.welcome = welcome;
    }

    @Door(Action.SYNC)
    @PostMapping
    ResponseEntity<Welcome.Told> enrol(Input input, Actor actor) {
        input.only(Set.of("id", "label"));
        UUID id = input.id("id");
        String label = input.text("label", 80);
        refuseWrong(input);
        Device device = devices.enrol(actor, id, label).orElseThrow(() -> new Refused(Problem.ID_REUSED));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(welcome.to(device, actor));
    }

    @Door(Action.MANAGE_DEVICES)
    @PostMapping("/{id}/revoke")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("wipe"));
        Device.Wipe wipe = input.choice("wipe", Device.Wipe.class);
        if (wipe == Device.Wipe.NONE) {
            input.refuse("wipe", "platform.input.choice");
        }
        refuseWrong(input);
        if (!devices.revoke(actor, id, wipe)) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return ResponseEntity.noContent().build();
    }

    private static void refuseWrong(Input input) {
        if (!input.ok()) {
            throw new Refused(Problem.INVALID, input.errors());
        }
    }
}
