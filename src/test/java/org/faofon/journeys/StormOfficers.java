package org.faofon.journeys;

import java.io.IOException;
import java.util.List;
import org.openqa.selenium.Keys;

/** The two officers: Somchai at a laptop with the keyboard alone, and Malee at the wall with a mouse. */
final class StormOfficers implements AutoCloseable {
    static final String SOMCHAI = "somchai";
    static final String MALEE = "malee";
    static final String LAPTOP = "officer-laptop";
    static final String WALL = "officer-wall";

    private static final String PASSWORD = "khao-banthat-nam-lai";
    static final String AT_DESK = "return location.pathname === '/centre'";
    static final String DONE = "return location.search.includes('told=done')";

    private final StormStage stage;
    private final Storyboard story;
    private final Browser laptop = Browser.laptop();
    private final Browser wall = Browser.wall();
    private final KeyboardOnly keys = new KeyboardOnly(laptop);

    StormOfficers(StormStage stage, Storyboard story) {
        this.stage = stage;
        this.story = story;
    }

    Browser laptop() {
        return laptop;
    }

    Browser wall() {
        return wall;
    }

    KeyboardOnly keys() {
        return keys;
    }

    /** The administrator adds both, and each chooses a password of their own. */
    void signIn() throws IOException {
        try (Browser admin = Browser.wide()) {
            admin.open(stage.site() + "centre");
            admin.type("[name=name]", "admin");
            admin.type("[name=password]", StormStage.ADMIN_PASSWORD);
            admin.clickUntil("main button", AT_DESK);
            String first = add(admin, SOMCHAI, "สมชาย");
            story.shot(admin, "admin", "adds-an-officer");
            signInByKeys(first);
            signInByMouse(add(admin, MALEE, "มาลี"));
        }
    }

    private String add(Browser admin, String name, String shown) {
        admin.open(stage.site() + "centre/people");
        story.isFit(admin, "people");
        admin.type("[name=displayName]", shown);
        admin.type("[name=name]", name);
        admin.clickUntil("form .main", "return document.getElementById('issued') !== null");
        return admin.text("#issued code");
    }

    private void signInByKeys(String first) {
        laptop.open(stage.site() + "centre");
        story.isFit(laptop, "sign-in");
        keys.type("[name=name]", SOMCHAI);
        keys.type("[name=password]", first);
        keys.enter("main button", "return location.pathname === '/centre/account'");
        keys.type("[name=current]", first);
        keys.type("[name=fresh]", PASSWORD);
        story.shot(laptop, LAPTOP, "chooses-a-password");
        keys.enter("form .main", DONE);
        keys.enter("a.back", AT_DESK);
        laptop.untilDrawn();
    }

    private void signInByMouse(String first) {
        wall.open(stage.site() + "centre");
        wall.type("[name=name]", MALEE);
        wall.type("[name=password]", first);
        wall.clickUntil("main button", "return location.pathname === '/centre/account'");
        wall.type("[name=current]", first);
        wall.type("[name=fresh]", PASSWORD);
        wall.clickUntil("form .main", DONE);
        desk(wall);
    }

    void desk(Browser screen) {
        screen.open(stage.site() + "centre");
    }

    void seeAnEmptyDesk() {
        for (Browser screen : List.of(laptop, wall)) {
            story.sees(screen, "#in-force", "ไม่มีประกาศที่มีผลอยู่");
            story.sees(screen, "#waiting", "ไม่มีเรื่องรอเจ้าหน้าที่ยืนยัน");
            story.isFit(screen, "desk " + (screen == wall ? "wall" : "laptop"));
        }
        story.shot(laptop, LAPTOP, "quiet-desk");
        story.shot(wall, WALL, "quiet-desk");
    }

    void takeTheShift() {
        keys.tabTo("#menu summary");
        keys.press(Keys.ENTER);
        keys.enter("#menu a[href='/centre/shift']", "return location.pathname === '/centre/shift'");
        story.isFit(laptop, "shift");
        keys.enter("button.main", "return location.search.includes('told=taken')");
        story.sees(laptop, "main", "รับเวรแล้ว", "สมชาย");
        story.shot(laptop, LAPTOP, "takes-the-shift");
        keys.enter("a.back", AT_DESK);
        laptop.untilDrawn();
        story.sees(wall, "#on-duty", "สมชาย");
    }

    /** The code by which a school's chat of LINE is linked. */
    String chatCode(String school) {
        wall.open(stage.site() + "school/" + school + "/chats");
        story.isFit(wall, "chats");
        wall.clickUntil("main form .main", "return document.querySelector('.pins dd') !== null");
        String code = wall.text(".pins dd");
        story.shot(wall, WALL, "makes-a-code-for-a-chat");
        desk(wall);
        return code;
    }

    void seeThePupilsReading() {
        wall.open(stage.site() + "centre/schools");
        story.isFit(wall, "schools this morning");
        story.sees(wall, "main", "รายงานแล้ว 1 กระบอก");
        story.doesNotSee(wall, "main", "คลองทรายขาว");
        story.shot(wall, WALL, "who-has-not-read-yet");
        wall.open(stage.site() + "gauges/PTL08");
        story.sees(wall, "main", "คลองทรายขาว", "12.4");
        story.shot(wall, WALL, "what-a-pupil-has-read");
        desk(wall);
    }

    /** Goes down the lines with j; a district that is folded into one line is opened with o. */
    void walkTo(String selector) {
        keys.press("t");
        for (int line = 0; line < 60 && !focused(selector); line++) {
            if (focused("details.collapsed:not([open]) > summary")) {
                keys.press("o");
            }
            keys.press("j");
        }
        story.holds("j leads to " + selector, focused(selector));
    }

    boolean focused(String selector) {
        return Boolean.TRUE.equals(
                laptop.driver().executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    void seeTheServerGone() {
        for (Browser screen : List.of(laptop, wall)) {
            story.sees(screen, "#loss", "ขาดการติดต่อกับระบบ");
        }
        story.shot(laptop, LAPTOP, "the-server-is-gone");
        story.shot(wall, WALL, "the-server-is-gone");
    }

    void seeTheServerAgain() {
        for (Browser screen : List.of(laptop, wall)) {
            screen.until("return document.getElementById('loss').hidden");
        }
        story.shot(laptop, LAPTOP, "the-server-is-back");
        story.shot(wall, WALL, "the-server-is-back");
    }

    @Override
    public void close() throws IOException {
        laptop.close();
        wall.close();
    }
}
