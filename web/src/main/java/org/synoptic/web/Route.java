package org.synoptic.web;

import java.util.List;
import org.synoptic.web.account.Role;

/**
 * An address, who may use it, and what it does.
 *
 * @param method GET or POST
 * @param least the least role that may use it
 * @param does what the API's description says of it
 * @param takes the names of what it takes, of a query or a form; a question mark behind those that may be missing
 */
record Route(String method, String path, Role least, String does, List<String> takes, Handler handler) {
    /** Answers a request. */
    interface Handler {
        void serve(Visit visit) throws Exception;
    }

    boolean writes() {
        return method.equals("POST");
    }

    /** Whether a program rather than a browser uses it. */
    boolean api() {
        return path.startsWith("/api/");
    }
}
