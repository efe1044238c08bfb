package org.faofon.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.ConcurrentHistogram;

/** A storm of visitors: each comes at its time, whether the one before is served or not. */
final class Visitors implements Measurement {
    private static final int GAUGES = 36;
    private static final double PER_SECOND = 10_000 / 60.0;
    private static final double REACH = 0.3;
    private static final double MOST_MILLIS = 1_000;
    private static final int WARM_UP = 500;
    private static final int SHARING = 4;
    private static final boolean MANY_ADDRESSES = hasManyAddresses();
    private static final int MOST_BYTES = 8 << 20;
    private static final long PATIENCE_SECONDS = 120;
    private static final double TICKS_A_SECOND = 100;
    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"");

    @Override
    public String name() {
        return "visitors";
    }

    @Override
    public void measure(Stage stage, Size size, Report report) throws Exception {
        report.note(name(), """
                %d visitors come at an even pace, %s a second, each with a connection of its own, %s, and ask for the \
                public page, each file that it names, and /api/v1/network/now, compressed; a reading of another gauge \
                arrives every second. Against the HTTP server that the program is built on, with the same compressed bytes in \
                its memory; visits for each second of processor time that the server used, as the system counts it. \
                %d visitors to each go before.""".formatted(
                        size.visitors(),
                        Numbers.round(PER_SECOND),
                        MANY_ADDRESSES ? SHARING + " from one address" : "all from one address",
                        WARM_UP));
        Program program = Program.start(stage, Gauges.of(GAUGES));
        Now.rainOfToday(program);
        List<StaticSite.File> files = files(program);
        List<String> addresses = files.stream().map(StaticSite.File::address).toList();
        StaticSite.Running site = StaticSite.start(stage, files);
        Outcome ours;
        Outcome theirs;
        Readings readings = Readings.start(program);
        try {
            come(program.httpPort(), program.pid(), addresses, WARM_UP);
            ours = come(program.httpPort(), program.pid(), addresses, size.visitors());
        } finally {
            readings.close();
        }
        come(site.port(), site.pid(), addresses, WARM_UP);
        theirs = come(site.port(), site.pid(), addresses, size.visitors());
        tell(size, report, ours, theirs, addresses.size());
    }

    /** Milliseconds, and visits for each second of processor time. */
    private record Outcome(int failed, double pageP50, double pageP99, double visitP99, double perSecondOfProcessor) {}

    private static void tell(Size size, Report report, Outcome ours, Outcome theirs, int files) {
        String what = "%d visitors of %d files, ".formatted(size.visitors(), files);
        report.add(Figure.held(
                what + "not served",
                "%d (%s %%)".formatted(ours.failed(), Numbers.round(100.0 * ours.failed() / size.visitors())),
                "0",
                ours.failed() == 0));
        report.add(Figure.told(
                what + "page, median and p99",
                "%s and %s ms, the other %s and %s ms"
                        .formatted(
                                Numbers.round(ours.pageP50()),
                                Numbers.round(ours.pageP99()),
                                Numbers.round(theirs.pageP50()),
                                Numbers.round(theirs.pageP99()))));
        report.add(Figure.held(
                what + "whole visit, p99",
                Numbers.round(ours.visitP99()) + " ms",
                "≤ 1 s",
                ours.visitP99() <= MOST_MILLIS));
        Comparison comparison = new Comparison(
                List.of(new Comparison.Pair(ours.perSecondOfProcessor(), theirs.perSecondOfProcessor())));
        report.add(Figure.atLeast(what + "served", comparison, "visits per CPU second", REACH));
    }

    private static Outcome come(int port, long pid, List<String> addresses, int visitors) throws Exception {
        Visit.Tally tally = new Visit.Tally(
                new ConcurrentHistogram(3),
                new ConcurrentHistogram(3),
                new CountDownLatch(visitors),
                new AtomicInteger());
        EventLoopGroup loop = new NioEventLoopGroup(1);
        double before = processorSeconds(pid);
        try {
            long start = System.nanoTime();
            for (int i = 0; i < visitors; i++) {
                long due = start + (long) (i / PER_SECOND * 1e9);
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                visit(loop, port, address(i), new Visit(addresses, tally, due), tally);
            }
            if (!tally.over().await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TimeoutException(
                        "%d visitors were not served".formatted(tally.over().getCount()));
            }
        } finally {
            loop.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        return new Outcome(
                tally.failed().get(),
                tally.pages().getValueAtPercentile(50) / 1e6,
                tally.pages().getValueAtPercentile(99) / 1e6,
                tally.visits().getValueAtPercentile(99) / 1e6,
                visitors / (processorSeconds(pid) - before));
    }

    /** Of visitor i: people have addresses of their own, but for the few that share one behind a carrier's network. */
    private static Optional<SocketAddress> address(int i) {
        int network = i / SHARING;
        return MANY_ADDRESSES
                ? Optional.of(new InetSocketAddress(
                        "127.%d.%d.%d".formatted(1 + network / 62_500 % 250, network / 250 % 250, 1 + network % 250),
                        0))
                : Optional.empty();
    }

    /** Linux gives this machine all of 127.0.0.0/8; others give it one address. */
    private static boolean hasManyAddresses() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.1.0.1", 0));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void visit(
            EventLoopGroup loop, int port, Optional<SocketAddress> from, Visit visit, Visit.Tally tally) {
        new Bootstrap()
                .group(loop)
                .channel(NioSocketChannel.class)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(MOST_BYTES), visit);
                    }
                })
                .connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), from.orElse(null))
                .addListener(connected -> {
                    if (!connected.isSuccess()) {
                        tally.failed().incrementAndGet();
                        tally.over().countDown();
                    }
                });
    }

    /** User and system time of the process, of all its threads. */
    private static double processorSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** The page first, then its files, and the rain of now. */
    private static List<StaticSite.File> files(Program program) throws Exception {
        List<StaticSite.File> files = new ArrayList<>();
        HttpResponse<byte[]> page = fetch(program, "/", "identity");
        files.add(file("/", fetch(program, "/", "gzip")));
        Set<String> named = new LinkedHashSet<>();
        Matcher file = FILE.matcher(new String(page.body(), StandardCharsets.UTF_8));
        while (file.find()) {
            named.add(file.group(1).replace("&amp;", "&"));
        }
        for (String address : named) {
            files.add(file(address, fetch(program, address, "gzip")));
        }
        files.add(file(Now.ADDRESS, fetch(program, Now.ADDRESS, "gzip")));
        return files;
    }

    private static HttpResponse<byte[]> fetch(Program program, String address, String encoding) throws Exception {
        URI uri = program.address(address);
        HttpRequest request =
                HttpRequest.newBuilder(uri).header("Accept-Encoding", encoding).build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
        return answer;
    }

    private static StaticSite.File file(String address, HttpResponse<byte[]> answer) {
        return new StaticSite.File(
                address,
                answer.headers().firstValue("Content-Type").orElse("application/octet-stream"),
                answer.headers()
                        .firstValue("Content-Encoding")
                        .filter("gzip"::equals)
                        .orElse(""),
                Buffer.buffer(answer.body()));
    }
}
