package org.faofon.followers.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** The form as it was sent. */
public class FollowForm {
    @FormParam("place")
    @DefaultValue("")
    String place = "";

    @FormParam("level")
    @DefaultValue("")
    String level = "";

    @FormParam("mm")
    @DefaultValue("")
    String mm = "";

    @FormParam("hours")
    @DefaultValue("24")
    String hours = "24";

    @FormParam("email")
    @DefaultValue("")
    String email = "";

    Choice choice() {
        return new Choice(place, level, mm, hours);
    }
}
