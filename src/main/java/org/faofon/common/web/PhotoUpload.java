package org.faofon.common.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import org.faofon.common.graphics.PhotoReencoder;
import org.faofon.common.graphics.PhotoReencoder.UnusablePhoto;
import org.jspecify.annotations.Nullable;

/** Reads the photo in a request, of whatever it is, and encodes it again without metadata. */
@ApplicationScoped
public class PhotoUpload {
    public static final int TOO_MANY_REQUESTS = 429;
    private static final int UNPROCESSABLE = 422;

    /** Decoding needs memory; more photos at a time wait on their phones. */
    private static final int AT_A_TIME = 2;

    private final Semaphore decoders = new Semaphore(AT_A_TIME);

    /**
     * The photo as a JPEG.
     *
     * @throws ClientErrorException if there is none, it is too large or unusable, or others are being read
     */
    public byte[] read(@Nullable InputStream body) throws IOException {
        byte[] upload = body == null ? new byte[0] : body.readNBytes(PhotoReencoder.MOST_BYTES + 1);
        if (upload.length == 0) {
            throw new BadRequestException("The request has no body");
        }
        if (upload.length > PhotoReencoder.MOST_BYTES) {
            throw new ClientErrorException(
                    "A photo may have at most " + PhotoReencoder.MOST_BYTES + " bytes",
                    Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (!decoders.tryAcquire()) {
            throw tooMany("Other photos are being read; try again later");
        }
        try {
            return PhotoReencoder.reencode(upload);
        } catch (UnusablePhoto e) {
            throw new ClientErrorException(e.getMessage(), UNPROCESSABLE, e);
        } finally {
            decoders.release();
        }
    }

    /** The refusal of a photo for which there is no room now. */
    public static ClientErrorException tooMany(String detail) {
        return new ClientErrorException(detail, TOO_MANY_REQUESTS);
    }
}
