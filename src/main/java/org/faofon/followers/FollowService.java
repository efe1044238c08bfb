package org.faofon.followers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.common.text.Language;
import org.faofon.followers.FollowRequestRepository.FollowRequest;

/** Begins and ends following. */
@ApplicationScoped
public class FollowService {
    private final FollowerRepository followers;
    private final FollowRepository follows;
    private final FollowRequestRepository requests;
    private final FollowersConfig config;

    FollowService(
            FollowerRepository followers,
            FollowRepository follows,
            FollowRequestRepository requests,
            FollowersConfig config) {
        this.followers = followers;
        this.follows = follows;
        this.requests = requests;
        this.config = config;
    }

    /** What became of a wish to follow. */
    public sealed interface Outcome {
        record Following(UUID follower) implements Outcome {}

        /** This device or address follows as many places as it may, or there are too many followers. */
        record Full() implements Outcome {}

        /** Another secret is known for that device. */
        record Unknown() implements Outcome {}
    }

    /** A device follows a place from now on, or wants something else of it. */
    @Transactional
    public Outcome follow(PushSubscription device, Language language, Place place, Wishes wishes) {
        if (followers.count(true) + followers.count(false) >= config.mostFollowers()) {
            return new Outcome.Full();
        }
        return followers
                .addDevice(device, language)
                .map(id -> put(id, place, wishes))
                .orElseGet(Outcome.Unknown::new);
    }

    private Outcome put(UUID follower, Place place, Wishes wishes) {
        List<Follow> before = follows.list(follower);
        boolean isNew = before.stream().noneMatch(follow -> follow.place().equals(place));
        if (isNew && before.size() >= config.mostPlaces()) {
            return new Outcome.Full();
        }
        follows.put(follower, place, wishes);
        return new Outcome.Following(follower);
    }

    /** The browser of a device has another subscription. */
    @Transactional
    public boolean move(UUID follower, PushSubscription device) {
        return followers.moveDevice(follower, device);
    }

    /** Sends a link for confirmation to that address, unless it got too many; the caller is not told which. */
    @Transactional
    public void request(String email, Language language, Place place, Wishes wishes) {
        requests.add(email, language, place, wishes);
    }

    /** The request of a link that can still be used. */
    @Transactional
    public Optional<FollowRequest> findRequest(UUID request) {
        return requests.find(request);
    }

    /** Whoever reads the mails of the address confirms it; empty if the link was used or has expired. */
    @Transactional
    public Optional<Outcome> confirm(UUID request) {
        return requests.confirm(request).map(confirmed -> {
            if (followers.count(true) + followers.count(false) >= config.mostFollowers()) {
                return new Outcome.Full();
            }
            return put(
                    followers.addMail(confirmed.email(), confirmed.language()), confirmed.place(), confirmed.wishes());
        });
    }

    @Transactional
    public List<Follow> list(UUID follower) {
        return follows.list(follower);
    }

    @Transactional
    public boolean exists(UUID follower) {
        return followers.exists(follower);
    }

    /** Ends one place; who follows nothing any more is forgotten. */
    @Transactional
    public void end(UUID follower, long follow) {
        follows.end(follower, follow);
        if (follows.list(follower).isEmpty()) {
            leave(follower);
        }
    }

    /** Forgets the follower and everything about them. */
    @Transactional
    public void leave(UUID follower) {
        followers.findEmail(follower).ifPresent(requests::forget);
        followers.delete(follower);
    }
}
