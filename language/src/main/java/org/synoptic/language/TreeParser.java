package org.synoptic.language;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.synoptic.syntax.Token;

/**
 * The arc-standard transition parser of Chen and Manning (2014): words move from a buffer to a stack, and a classifier
 * says at each step whether to shift on or to join the two words on top by an arc.
 *
 * <p>Limits: safe to call from several threads.
 */
final class TreeParser {
    private final TreeModel model;

    TreeParser(TreeModel model) {
        this.model = model;
    }

    /** A tree: for each word the place of its head ({@link Token#ROOT} for the root) and its relation to it. */
    record Tree(int[] heads, String[] relations) {}

    /** The tree over words with their tags. */
    Tree parse(List<String> words, List<String> tags) {
        var state = new State(model, words, tags);
        for (int steps = 2 * words.size(); steps > 0; steps--) {
            state.apply(best(state, model.scores(state.features())));
        }
        return state.tree();
    }

    private int best(State state, float[] scores) {
        int best = -1;
        for (int i = 0; i < scores.length; i++) {
            if ((best < 0 || scores[i] > scores[best]) && state.allows(i)) {
                best = i;
            }
        }
        return best;
    }

    /** A configuration: nodes are the root (0) and the words from 1. */
    private static final class State {
        private static final int NO_NODE = -1;

        private final TreeModel model;
        private final int arcs;
        private final int nodes;
        private final int[] word;
        private final int[] tag;
        private final int[] head;
        private final int[] relation;
        private final int[][] leftmost;
        private final int[][] rightmost;
        private final int[] stack;
        private int height = 1;
        private int next = 1;

        State(TreeModel model, List<String> words, List<String> tags) {
            this.model = model;
            arcs = model.relations().size();
            nodes = words.size() + 1;
            word = new int[nodes];
            tag = new int[nodes];
            word[0] = model.rootWord();
            tag[0] = model.rootTag();
            for (int i = 1; i < nodes; i++) {
                word[i] = model.word(words.get(i - 1));
                tag[i] = model.tag(tags.get(i - 1));
            }
            head = none(nodes);
            relation = none(nodes);
            leftmost = new int[][] {none(nodes), none(nodes)};
            rightmost = new int[][] {none(nodes), none(nodes)};
            stack = new int[nodes];
        }

        private static int[] none(int size) {
            int[] none = new int[size];
            Arrays.fill(none, NO_NODE);
            return none;
        }

        /** Whether a transition may be taken: only the root's arc has the root's relation, and it comes last. */
        boolean allows(int transition) {
            if (transition == 2 * arcs) {
                return next < nodes;
            }
            boolean left = transition < arcs;
            boolean rootRelation = transition == 0 || transition == arcs;
            if (left) {
                return height > 2 && !rootRelation;
            }
            return height > 2 ? !rootRelation : height == 2 && next == nodes && rootRelation;
        }

        void apply(int transition) {
            if (transition == 2 * arcs) {
                stack[height++] = next++;
                return;
            }
            int top = stack[height - 1];
            int second = stack[height - 2];
            height--;
            if (transition < arcs) {
                join(top, second, transition, leftmost);
                stack[height - 1] = top;
            } else {
                join(second, top, transition - arcs, rightmost);
            }
        }

        /** Arcs to one side of a head come nearest first, so the newest dependent is the outermost. */
        private void join(int to, int from, int arc, int[][] outermost) {
            head[from] = to;
            relation[from] = arc;
            outermost[1][to] = outermost[0][to];
            outermost[0][to] = from;
        }

        private int stacked(int depth) {
            return depth < height ? stack[height - 1 - depth] : NO_NODE;
        }

        private static int at(int[] nodes, int node) {
            return node < 0 ? NO_NODE : nodes[node];
        }

        /**
         * Three words on the stack, three in the buffer, and for the two topmost their outermost and second outermost
         * dependents on each side and the outermost of the outermost: words, then tags, then the dependents' relations.
         */
        int[] features() {
            int[] seen = new int[18];
            for (int i = 0; i < 3; i++) {
                seen[i] = stacked(2 - i);
                seen[3 + i] = next + i < nodes ? next + i : NO_NODE;
            }
            for (int i = 0; i < 2; i++) {
                int node = stacked(i);
                int from = 6 + 6 * i;
                seen[from] = at(leftmost[0], node);
                seen[from + 1] = at(rightmost[0], node);
                seen[from + 2] = at(leftmost[1], node);
                seen[from + 3] = at(rightmost[1], node);
                seen[from + 4] = at(leftmost[0], seen[from]);
                seen[from + 5] = at(rightmost[0], seen[from + 1]);
            }
            int[] features = new int[TreeModel.FEATURES];
            for (int i = 0; i < seen.length; i++) {
                features[i] = seen[i] < 0 ? model.noWord() : word[seen[i]];
                features[18 + i] = seen[i] < 0 ? model.noTag() : tag[seen[i]];
                if (i >= 6) {
                    features[30 + i] = seen[i] < 0 ? model.noRelation() : model.relation(relation[seen[i]]);
                }
            }
            return features;
        }

        Tree tree() {
            int[] heads = new int[nodes - 1];
            String[] relations = new String[nodes - 1];
            for (int i = 1; i < nodes; i++) {
                heads[i - 1] = head[i] == 0 ? Token.ROOT : head[i] - 1;
                relations[i - 1] = model.relations().get(relation[i]);
            }
            return new Tree(heads, withPassiveSubjects(heads, relations));
        }

        /** The classifier sees only part of the tree; a verb with a passive auxiliary has passive subjects. */
        private static String[] withPassiveSubjects(int[] heads, String[] relations) {
            var passives = new HashSet<Integer>();
            for (int i = 0; i < heads.length; i++) {
                if (relations[i].equals("aux:pass")) {
                    passives.add(heads[i]);
                }
            }
            for (int i = 0; i < heads.length; i++) {
                if (passives.contains(heads[i]) && (relations[i].equals("nsubj") || relations[i].equals("csubj"))) {
                    relations[i] += ":pass";
                }
            }
            return relations;
        }
    }
}
