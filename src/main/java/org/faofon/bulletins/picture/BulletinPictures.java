package org.faofon.bulletins.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.alerts.outbox.NoticePictures;
import org.faofon.bulletins.report.BulletinCalendar;
import org.faofon.bulletins.report.DayReports;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.common.text.Language;
import org.jboss.logging.Logger;

/** The picture of a day, for channels that send it with the daily bulletin. */
@ApplicationScoped
class BulletinPictures implements NoticePictures {
    private static final Logger LOG = Logger.getLogger(BulletinPictures.class);
    private static final Pattern OF_DAY = Pattern.compile("/daily/(\\d{4}-\\d\\d-\\d\\d)\\.png");

    private final BulletinCalendar calendar;
    private final DayReports reports;
    private final DayPictureCache pictures;

    BulletinPictures(BulletinCalendar calendar, DayReports reports, DayPictureCache pictures) {
        this.calendar = calendar;
        this.reports = reports;
        this.pictures = pictures;
    }

    @Override
    public Optional<byte[]> png(String path) {
        Matcher day = OF_DAY.matcher(path);
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = calendar.day(day.group(1));
            return pictures.png(reports.of(date), Language.TH);
        } catch (SQLException | DatabaseException | WebApplicationException e) {
            LOG.warnf("Could not draw the picture of a notice: path=%s reason=%s", path, e.getMessage());
            return Optional.empty();
        }
    }
}
