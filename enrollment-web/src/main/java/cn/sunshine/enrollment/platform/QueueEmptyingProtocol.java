package cn.sunshine.enrollment.platform;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.Acceptor.AcceptorState;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * HTTP whose door, when it is closed, leaves nobody standing before it. The machine has let in whoever waits in the queue of
 * the listening socket, and has told the browser so: closed as it is, the machine hangs up on all of them. Tomcat
 * makes it by its name, hence public.
 */
public final class QueueEmptyingProtocol extends Http11NioProtocol {

    /** As the web server makes it. */
    public QueueEmptyingProtocol() {
        super(new Endpoint());
    }

    private static final class Endpoint extends NioEndpoint {

        private final Set<SocketChannel> asked = ConcurrentHashMap.newKeySet();

        /** Whoever takes connections and is told to stop destroys the one that he takes all the same: it is served instead. */
        @Override
        protected void destroySocket(SocketChannel caller) {
            if (isPaused() || !asked.add(caller)) { // or it could not be served, and is destroyed for that
                super.destroySocket(caller);
                return;
            }
            if (!setSocketOptions(caller)) {
                closeSocket(caller);
            }
            asked.remove(caller);
        }

        @Override
        protected void doCloseServerSocket() throws IOException {
            if (hasServed() && getServerSocket() instanceof ServerSocketChannel queue) {
                queue.configureBlocking(false);
                for (SocketChannel caller = queue.accept(); caller != null; caller = queue.accept()) {
                    destroySocket(caller);
                }
            }
            super.doCloseServerSocket();
        }

        /** A door that could not be opened, as somebody else has the port, is closed as well. */
        private boolean hasServed() {
            return acceptor != null && acceptor.getState() == AcceptorState.ENDED;
        }
    }
}
