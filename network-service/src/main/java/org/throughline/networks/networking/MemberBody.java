package org.throughline.networks.networking;

import org.throughline.kit.web.CheckedBy;
import org.throughline.networks.networking.domain.Member;
import org.throughline.networks.networking.domain.Role;

/// The body of `PUT /api/networks/{network}/members/{staff}`.
@CheckedBy("/requests/member.json")
record MemberBody(String team, String staffGroup, Role role) {
    Member member() {
        return Member.present(team, staffGroup, role);
    }

    static MemberBody of(Member member) {
        return new MemberBody(member.team(), member.staffGroup(), member.role());
    }
}
