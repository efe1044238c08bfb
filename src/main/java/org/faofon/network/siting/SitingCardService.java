package org.faofon.network.siting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.faofon.network.Gauge;

/** Adds photos to the draft of a siting card, and deletes what is old. */
@ApplicationScoped
public class SitingCardService {
    private final SitingCardRepository cards;
    private final SitingPhotoRepository photos;
    private final Clock clock;

    SitingCardService(SitingCardRepository cards, SitingPhotoRepository photos, Clock clock) {
        this.cards = cards;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * Puts a photo into the draft of the gauge, in place of an earlier one of that view.
     *
     * @param jpeg encoded by the program
     * @return false if there is no draft, or it was finished meanwhile
     */
    @Transactional
    public boolean addPhoto(Gauge gauge, SitingView view, byte[] jpeg, String by) {
        Optional<SitingCard> draft = cards.findDraft(gauge);
        if (draft.isEmpty()) {
            return false;
        }
        long card = draft.get().id();
        UUID id = idOf(card, view, jpeg);
        if (photos.find(id).isPresent()) {
            return true;
        }
        if (!cards.touch(card)) { // Its row is locked until the photo is in, so nobody finishes it in between.
            return false;
        }
        photos.put(gauge, new SitingPhoto(id, card, gauge.code, view, by, clock.instant()), jpeg);
        return true;
    }

    private static UUID idOf(long card, SitingView view, byte[] jpeg) {
        byte[] place = (card + " " + view + " ").getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(place.length + jpeg.length)
                .put(place)
                .put(jpeg)
                .array());
    }

    /** Deletes photos and unfinished drafts whose time is over, and returns how many. */
    @Transactional
    public int deleteOld(Instant now) {
        return cards.deleteDraftsUntil(now.minus(SitingPhoto.DRAFT_KEPT))
                + photos.deleteUntil(now.minus(SitingPhoto.KEPT));
    }
}
