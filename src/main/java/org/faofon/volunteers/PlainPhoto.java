package org.faofon.volunteers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.faofon.common.web.PhotoUpload;
import org.faofon.schools.CylinderPhoto;
import org.faofon.schools.CylinderPhotoRepository;
import org.faofon.schools.SchoolMember;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Stores the photo of the form without scripts, by the rules of all photos; the reading does not depend on it. */
@ApplicationScoped
class PlainPhoto {
    private final PhotoUpload uploads;
    private final CylinderPhotoRepository photos;
    private final Clock clock;

    PlainPhoto(PhotoUpload uploads, CylinderPhotoRepository photos, Clock clock) {
        this.uploads = uploads;
        this.photos = photos;
        this.clock = clock;
    }

    /** What became of it. */
    enum Outcome {
        NONE,
        STORED,
        UNUSABLE,
        TOO_MANY
    }

    /** Whether one was chosen; a browser sends an empty file if not. */
    static boolean isChosen(@Nullable FileUpload file) {
        return file != null && file.size() > 0;
    }

    /** Sent again it is recognised, because its id follows from what it is. */
    Outcome store(@Nullable FileUpload file, String gauge, Instant readAt, SchoolMember member) throws IOException {
        if (file == null || file.size() == 0) {
            return Outcome.NONE;
        }
        byte[] jpeg;
        try (InputStream upload = Files.newInputStream(file.uploadedFile())) {
            jpeg = uploads.read(upload);
        } catch (ClientErrorException e) {
            return e.getResponse().getStatus() == PhotoUpload.TOO_MANY_REQUESTS ? Outcome.TOO_MANY : Outcome.UNUSABLE;
        }
        CylinderPhoto photo =
                new CylinderPhoto(UUID.nameUUIDFromBytes(jpeg), gauge, readAt, member.signature(), clock.instant());
        return switch (photos.add(photo, jpeg)) {
            case STORED, DUPLICATE -> Outcome.STORED;
            case TOO_MANY -> Outcome.TOO_MANY;
        };
    }
}
