package org.throughline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Ports on this machine's loopback address, the only one that the embedded parts listen on.
public final class LoopbackPort {
    static final String HOST = "127.0.0.1";

    private LoopbackPort() {}

    /// Throws [PortTakenException] when anybody listens on `port`. Asked before a part starts, because a broker that
    /// meets a taken port half-way takes seconds and pages of log to say so.
    public static void requireFree(int port) {
        // Where a listener on all addresses does not stop a bind to one of them (macOS), only a connection finds it.
        if (answers(port)) {
            throw new PortTakenException(port);
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address(port));
        } catch (IOException _) {
            throw new PortTakenException(port);
        }
    }

    /// A port that was free a moment ago.
    public static int free() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on " + HOST, e);
        }
    }

    static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), port);
    }

    private static boolean answers(int port) {
        try (Socket probe = new Socket()) {
            probe.connect(address(port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
