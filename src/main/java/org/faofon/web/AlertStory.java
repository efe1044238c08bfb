package org.faofon.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** An alert with all that happened to it, in order. */
record AlertStory(@JsonUnwrapped AlertView alert, List<AlertEventView> events) {}
