package id.jejaring.sync.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.sync.Device;
import id.jejaring.sync.Devices;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own phones; to an administrator also those of the body. */
@Controller
class DevicePages {
    private final Devices devices;
    private final Posts posts;

    DevicePages(Devices devices, Posts posts) {
        this.devices = devices;
        this.posts = posts;
    }

    @Door(Action.MANAGE_DEVICES)
    @GetMapping("/devices")
    ModelAndView all(Actor actor) {
        List<Device> found = devices.all();
        Map<UUID, Post> holders = posts.named(found.stream().map(Device::post).toList());
        return new ModelAndView("sync/devices", Map.of("devices", found, "posts", holders, "actor", actor));
    }

    @Door(Action.MANAGE_DEVICES)
    @PostMapping("/devices/{id}/revoke")
    ModelAndView revoke(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("wipe"));
        Device.Wipe wipe = input.choice("wipe", Device.Wipe.class);
        if (!input.ok() || wipe == Device.Wipe.NONE) {
            throw new Refused(Problem.INVALID, input.errors());
        }
        if (!devices.revoke(actor, id, wipe)) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return new ModelAndView("redirect:/devices?done=sync.done.revoked");
    }
}
