package org.throughline.networks.teams;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.kit.access.MayUse;
import org.throughline.kit.access.Role;
import org.throughline.kit.web.Page;

/// The staff groups that are offered where somebody chooses one.
@RestController
final class StaffGroupController {
    private final TeamsSettings settings;

    StaffGroupController(TeamsSettings settings) {
        this.settings = settings;
    }

    record StaffGroupView(String name) {}

    @GetMapping("/api/staff-groups")
    @MayUse({Role.STAFF, Role.SYSTEM})
    Page<StaffGroupView> list() {
        return new Page<>(
                settings.staffGroups().stream().map(StaffGroupView::new).toList(), null);
    }
}
