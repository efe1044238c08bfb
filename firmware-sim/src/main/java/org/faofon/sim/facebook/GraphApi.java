package org.faofon.sim.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.faofon.sim.facebook.PageEdge.Edge;

/** One page and its posts. */
final class GraphApi {
    private static final int USUAL_POSTS = 25;

    /** A demonstration that runs for days must not fill the memory with pictures. */
    private static final int MOST_KEPT = 500;

    private final String page;
    private final String token;
    private final Consumer<PagePost> told;
    private final List<PagePost> posts = new ArrayList<>();
    private long last = 1_000;

    /** @param told is given each post as it is now, when it is new or edited */
    GraphApi(String page, String token, Consumer<PagePost> told) {
        this.page = page;
        this.token = token;
        this.told = told;
    }

    synchronized GraphAnswer answer(GraphRequest request) {
        Optional<PageEdge> about = PageEdge.of(request.path());
        if (about.isEmpty()) {
            return GraphAnswer.error(GraphAnswer.BAD_PARAMETER, "Unknown path components: " + request.path());
        }
        if (!request.text("access_token").filter(token::equals).isPresent()) {
            return GraphAnswer.error(GraphAnswer.BAD_TOKEN, "Invalid OAuth access token - Cannot parse access token");
        }
        if (!request.isRead() && !request.method().equals("POST")) {
            return GraphAnswer.error(GraphAnswer.BAD_PARAMETER, "Unsupported " + request.method() + " request");
        }
        PageEdge at = about.get();
        return FieldChecks.fault(request, at.edge())
                .orElseGet(() -> at.object().equals(page) ? ofPage(request, at.edge()) : ofPost(request, at));
    }

    private GraphAnswer ofPage(GraphRequest request, Edge edge) {
        if (request.isRead()) {
            return edge == Edge.FEED ? feed(request) : about(edge);
        }
        return edge == Edge.OBJECT ? GraphAnswer.noSuchObject(page) : add(request, edge);
    }

    private GraphAnswer about(Edge edge) {
        return edge == Edge.OBJECT
                ? GraphAnswer.of(GraphAnswer.json().put("id", page).put("name", "Faofon demonstration page"))
                : GraphAnswer.error(GraphAnswer.BAD_PARAMETER, "Unsupported get request");
    }

    /** The newest first, as Facebook gives them; what is not published is not in it. */
    private GraphAnswer feed(GraphRequest request) {
        int limit = request.text("limit").map(Integer::parseInt).orElse(USUAL_POSTS);
        ObjectNode body = GraphAnswer.json();
        ArrayNode data = body.putArray("data");
        newestFirst().stream()
                .filter(PagePost::published)
                .limit(limit)
                .forEach(post -> data.addObject()
                        .put("id", post.id())
                        .put("message", post.text())
                        .putObject("from")
                        .put("id", page));
        return GraphAnswer.of(body);
    }

    private GraphAnswer add(GraphRequest request, Edge edge) {
        String id = page + "_" + ++last;
        boolean photo = edge == Edge.PHOTOS;
        PagePost post = new PagePost(
                id,
                request.text(photo ? "caption" : "message").orElseThrow(),
                request.text("link"),
                request.bytes("source"),
                !request.text("published").filter("false"::equals).isPresent(),
                0);
        posts.add(post);
        if (posts.size() > MOST_KEPT) {
            posts.remove(0);
        }
        told.accept(post);
        ObjectNode body = GraphAnswer.json();
        return GraphAnswer.of(photo ? body.put("id", "5" + last).put("post_id", id) : body.put("id", id));
    }

    private GraphAnswer ofPost(GraphRequest request, PageEdge at) {
        for (int i = 0; i < posts.size() && at.edge() == Edge.OBJECT; i++) {
            PagePost post = posts.get(i);
            if (post.id().equals(at.object())) {
                if (request.isRead()) {
                    return GraphAnswer.of(
                            GraphAnswer.json().put("id", post.id()).put("message", post.text()));
                }
                PagePost edited = post.withText(request.text("message").orElseThrow());
                posts.set(i, edited);
                told.accept(edited);
                return GraphAnswer.of(GraphAnswer.json().put("success", true));
            }
        }
        return GraphAnswer.noSuchObject(at.object());
    }

    synchronized List<PagePost> newestFirst() {
        List<PagePost> newest = new ArrayList<>(posts);
        Collections.reverse(newest);
        return newest;
    }
}
