package org.synoptic.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.synoptic.casebook.Listed;
import org.synoptic.model.Claim;
import org.synoptic.model.CollatedIncident;
import org.synoptic.model.Coordinates;
import org.synoptic.model.Finding;
import org.synoptic.model.Place;
import org.synoptic.model.Question;
import org.synoptic.model.ResponsibilityClaim;
import org.synoptic.model.Statement;
import org.synoptic.model.TollClaim;
import org.synoptic.present.Texts;
import org.synoptic.web.map.WorldMap;
import org.synoptic.web.page.Frame;
import org.synoptic.web.page.Picture;

/** Where incidents happened, as far as a list of places that the casebook was given tells it. */
final class Maps {
    private Maps() {}

    /** A mark for each place, which leads to its incident or, where it has several, to their list. */
    static Optional<Picture> incidents(List<Listed> incidents, Visit visit) throws IOException {
        Texts texts = visit.texts;
        Map<Coordinates, List<Listed>> places = new LinkedHashMap<>();
        for (Listed i : incidents) {
            Coordinates at = i.at();
            if (at != null) {
                places.computeIfAbsent(at, a -> new ArrayList<>()).add(i);
            }
        }
        var spots = new ArrayList<WorldMap.Spot>();
        places.forEach((at, its) -> {
            Listed first = its.getFirst();
            String name = String.valueOf(first.place());
            long conflicts =
                    its.stream().filter(i -> i.finding() == Finding.CONFLICT).count();
            boolean one = its.size() == 1;
            String title = texts.say("assertion", name, texts.counted(its.size(), "incident"));
            spots.add(new WorldMap.Spot(
                    at,
                    conflicts > 0,
                    one ? Frame.address("/incident", "id", first.id()) : Frame.address("/", "words", name),
                    one ? name : name + " (" + its.size() + ")",
                    one
                            ? CasebookScreen.title(first, texts)
                            : conflicts == 0 ? title : texts.say("and", title, texts.say("map.conflicts", conflicts))));
        });
        return drawn(spots, visit);
    }

    /** A mark for each place that claims of an incident name, which leads to these; else one for the incident's own. */
    static Optional<Picture> incident(CollatedIncident collated, List<Claim> claims, Visit visit) throws IOException {
        Texts texts = visit.texts;
        Map<Coordinates, String> names = new LinkedHashMap<>();
        Map<Coordinates, List<String>> places = new LinkedHashMap<>();
        List<String> all = collated.incident().claims();
        Place own = collated.incident().place();
        if (own != null && own.at() != null) {
            names.put(own.at(), own.name());
        }
        for (Claim c : claims) {
            Place place = place(c);
            if (place != null && place.at() != null && all.contains(c.id())) {
                names.putIfAbsent(place.at(), place.name());
                places.computeIfAbsent(place.at(), a -> new ArrayList<>()).add(c.id());
            }
        }
        boolean conflict = collated.points().stream()
                .anyMatch(p -> p.question() == Question.PLACE && p.findings().contains(Finding.CONFLICT));
        var spots = new ArrayList<WorldMap.Spot>();
        names.forEach((at, name) -> {
            List<String> its = places.getOrDefault(at, all);
            spots.add(new WorldMap.Spot(
                    at,
                    conflict,
                    IncidentScreen.LINKS.claims(its),
                    name,
                    texts.say("assertion", name, texts.counted(its.size(), "claim"))));
        });
        return drawn(spots, visit);
    }

    private static Optional<Picture> drawn(List<WorldMap.Spot> spots, Visit visit) throws IOException {
        return WorldMap.of(spots, spots.isEmpty() ? List.of() : visit.desk.towns(), visit.texts);
    }

    private static @org.jspecify.annotations.Nullable Place place(Claim claim) {
        return switch (claim) {
            case TollClaim t -> t.setting().place();
            case ResponsibilityClaim r -> r.setting().place();
            case Statement s -> null;
        };
    }
}
