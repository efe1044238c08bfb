package org.faofon.classroom.siting;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.network.siting.CompassPoint;
import org.faofon.network.siting.GroundSlope;
import org.faofon.network.siting.GroundSurface;
import org.faofon.network.siting.Obstruction;
import org.faofon.network.siting.SitingCard;
import org.faofon.network.siting.SitingClass;
import org.faofon.network.siting.SitingPhoto;
import org.faofon.network.siting.SitingView;
import org.jspecify.annotations.Nullable;

/**
 * A siting card as its page shows it.
 *
 * @param photos at most one of each view
 */
public record SitingCardView(SitingCard card, List<SitingPhoto> photos) {
    /** A card for a list, where no photo is shown. */
    static SitingCardView of(SitingCard card) {
        return new SitingCardView(card, List.of());
    }

    /**
     * A direction.
     *
     * @param seen null if nobody looked there
     */
    public record Direction(CompassPoint point, @Nullable Obstruction seen) {}

    /** A photo of the checklist; null if it is missing. */
    public record Slot(SitingView view, @Nullable SitingPhoto photo) {}

    /** The siting class, 1 to 5; 0 if there is none. */
    public int number() {
        return card.sitingClass().map(SitingClass::number).orElse(0);
    }

    public LocalDate date() {
        return card.survey().date();
    }

    public List<Direction> directions() {
        return Stream.of(CompassPoint.values())
                .map(point -> new Direction(point, card.survey().at(point).orElse(null)))
                .toList();
    }

    public List<CompassPoint> missingDirections() {
        return card.survey().missingDirections();
    }

    public @Nullable GroundSlope slope() {
        return card.survey().slope().orElse(null);
    }

    public @Nullable GroundSurface surface() {
        return card.survey().surface().orElse(null);
    }

    public boolean roof() {
        return card.survey().isOnRoof();
    }

    public @Nullable Integer rim() {
        return card.survey().rimCentimetres().orElse(null);
    }

    public @Nullable Boolean level() {
        return card.survey().rimLevel().orElse(null);
    }

    /** Whether the rim was found not to be level. */
    public boolean tilted() {
        return card.survey().rimLevel().filter(level -> !level).isPresent();
    }

    public String note() {
        return card.survey().note();
    }

    public List<Slot> slots() {
        return Stream.of(SitingView.values())
                .map(view -> new Slot(
                        view,
                        photos.stream()
                                .filter(photo -> photo.view() == view)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    public List<SitingView> missingViews() {
        return slots().stream()
                .filter(slot -> slot.photo == null)
                .map(Slot::view)
                .toList();
    }
}
