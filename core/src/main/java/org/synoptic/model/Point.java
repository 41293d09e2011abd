package org.synoptic.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question about an incident, the answers of the accounts, and what they show together.
 *
 * <p>Example: killed, of them children: 5 by two origins, agreement.
 *
 * <p>Limits: {@code people} is the group in words, null for the whole; {@code finding} is the first of {@code findings};
 * {@code estimate} is null for points that are not counted.
 */
public record Point(
        Question question,
        @Nullable String people,
        boolean part,
        List<Answer> answers,
        Finding finding,
        List<Finding> findings,
        @Nullable Estimate estimate,
        int accounts,
        int origins) {
    public Point {
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
    }
}
