package org.throughline.networks.teams;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param staffGroups that are offered; others may be used all the same
@ConfigurationProperties("throughline.teams")
record TeamsSettings(
        @DefaultValue({
            "Additional Clinical Services",
            "Additional Professional Scientific and Technical",
            "Administrative and Clerical",
            "Allied Health Professionals",
            "Estates and Ancillary",
            "Healthcare Scientists",
            "Medical and Dental",
            "Nursing and Midwifery Registered",
            "Students",
            "Supplementary Roles"
        })
        List<String> staffGroups) {
    TeamsSettings {
        staffGroups = List.copyOf(staffGroups);
    }
}
