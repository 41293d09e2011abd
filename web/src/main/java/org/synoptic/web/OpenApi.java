package org.synoptic.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** The description of the interface for programs, in OpenAPI 3.1, made from the routes themselves. */
final class OpenApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApi() {}

    static void serve(Visit visit) {
        visit.ctx.contentType("application/json").result(document(visit.desk).toPrettyString());
    }

    static ObjectNode document(Desk desk) {
        ObjectNode whole = JSON.createObjectNode().put("openapi", "3.1.0");
        whole.putObject("info")
                .put("title", "Synoptic")
                .put("version", "1")
                .put(
                        "description",
                        "A casebook's accounts side by side. Log in as a browser does and send the cookie, or send the key of"
                                + " the link as a bearer token. Tables give `rows` and, in `next`, the address of the next page or null.");
        ObjectNode paths = whole.putObject("paths");
        for (Route route : Routes.all(desk)) {
            if (!route.api() && !route.path().equals("/api")) {
                continue;
            }
            ObjectNode path =
                    paths.has(route.path()) ? (ObjectNode) paths.get(route.path()) : paths.putObject(route.path());
            operation(route, path.putObject(route.method().toLowerCase(Locale.ROOT)));
        }
        ObjectNode schemes = whole.putObject("components").putObject("securitySchemes");
        schemes.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", Guard.COOKIE);
        schemes.putObject("key").put("type", "http").put("scheme", "bearer");
        return whole;
    }

    private static void operation(Route route, ObjectNode operation) {
        operation.put("summary", route.does());
        operation.put(
                "operationId",
                (route.method() + route.path()).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
        operation.put("x-least-role", route.least().name().toLowerCase(Locale.ROOT));
        if (route.least() != org.synoptic.web.account.Role.NOBODY) {
            ArrayNode security = operation.putArray("security");
            security.addObject().putArray("session");
            security.addObject().putArray("key");
        }
        if (route.writes()) {
            ObjectNode schema = operation
                    .putObject("requestBody")
                    .putObject("content")
                    .putObject("multipart/form-data")
                    .putObject("schema")
                    .put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            ArrayNode required = schema.putArray("required");
            for (String name : route.takes()) {
                properties.putObject(plain(name)).put("type", "string");
                if (!name.endsWith("?")) {
                    required.add(name);
                }
            }
            operation
                    .putArray("parameters")
                    .addObject()
                    .put("name", "X-Token")
                    .put("in", "header")
                    .put("description", "With a session: its token, as the pages' forms hold it.")
                    .putObject("schema")
                    .put("type", "string");
        } else if (!route.takes().isEmpty()) {
            ArrayNode parameters = operation.putArray("parameters");
            for (String name : route.takes()) {
                parameters
                        .addObject()
                        .put("name", plain(name))
                        .put("in", "query")
                        .put("required", !name.endsWith("?"))
                        .putObject("schema")
                        .put("type", "string");
            }
        }
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200").put("description", "It is done, or what was asked for.");
        for (String[] one : new String[][] {
            {"400", "What was sent does not fit."},
            {"401", "Nobody is logged in."},
            {"403", "The role does not allow it, or the token is missing."},
            {"404", "There is nothing of this name."},
            {"429", "Too much at once; Retry-After says when to try again."}
        }) {
            responses.putObject(one[0]).put("description", one[1]);
        }
    }

    private static String plain(String name) {
        return name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
    }
}
