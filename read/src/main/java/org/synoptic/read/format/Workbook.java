package org.synoptic.read.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An Excel workbook (ECMA-376, SpreadsheetML): each of its sheets as a table, see {@link Table}. */
final class Workbook {
    private static final int MOST_SHEETS = 100;
    private static final int MOST_COLUMNS = 200;

    private Workbook() {}

    static void read(Item item, OfficeParts parts, Work work) throws IOException {
        List<String> names = new ArrayList<>();
        parts.walk("xl/workbook.xml", new Xml.Walker() {
            @Override
            public void start(Xml.Element e) {
                String name = e.attribute("name");
                if (e.name().equals("sheet") && name != null) {
                    names.add(name);
                }
            }
        });
        var shared = new Strings();
        parts.walk("xl/sharedStrings.xml", shared);
        for (int i = 1; i <= MOST_SHEETS && parts.has("xl/worksheets/sheet" + i + ".xml"); i++) {
            String name = i <= names.size() ? names.get(i - 1) : "Sheet" + i;
            var sheet = new Sheet(shared.strings);
            parts.walk("xl/worksheets/sheet" + i + ".xml", sheet);
            Table.rows(item, name + "!", sheet.rows, sheet.cut, work);
        }
    }

    /** The strings that cells refer to by number. */
    private static final class Strings implements Xml.Walker {
        private final List<String> strings = new ArrayList<>();
        private final StringBuilder string = new StringBuilder();
        private int texts;
        private int phonetic;

        @Override
        public void start(Xml.Element e) {
            switch (e.name()) {
                case "si" -> string.setLength(0);
                case "rPh" -> phonetic++;
                case "t" -> texts++;
                default -> {} // how it looks
            }
        }

        @Override
        public void text(String words) {
            if (texts > 0 && phonetic == 0 && string.length() <= Limits.CHARACTERS) {
                string.append(words);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "si" -> strings.add(string.toString());
                case "rPh" -> phonetic--;
                case "t" -> texts--;
                default -> {} // how it looks
            }
        }
    }

    /** The rows of a sheet, with empty cells where the sheet leaves them out. */
    private static final class Sheet implements Xml.Walker {
        private final List<String> shared;
        private final List<List<String>> rows = new ArrayList<>();
        private final StringBuilder value = new StringBuilder();
        private List<String> row = new ArrayList<>();
        private @Nullable String type;
        private int column;
        private boolean valued;
        private boolean cut;

        Sheet(List<String> shared) {
            this.shared = shared;
        }

        @Override
        public void start(Xml.Element e) {
            switch (e.name()) {
                case "row" -> row = new ArrayList<>();
                case "c" -> {
                    type = e.attribute("t");
                    column = column(e.attribute("r"), row.size());
                    value.setLength(0);
                }
                case "v", "t" -> valued = true;
                default -> {} // how it looks
            }
        }

        @Override
        public void text(String words) {
            if (valued && value.length() <= Limits.CHARACTERS) {
                value.append(words);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "v", "t" -> valued = false;
                case "c" -> cell();
                case "row" -> {
                    if (rows.size() < Limits.ROWS) {
                        rows.add(row);
                    } else {
                        cut = true;
                    }
                }
                default -> {} // how it looks
            }
        }

        private void cell() {
            if (column >= MOST_COLUMNS) {
                return;
            }
            while (row.size() <= column) {
                row.add("");
            }
            String words = value.toString();
            if ("s".equals(type)) {
                boolean number = words.matches("[0-9]{1,8}");
                int at = number ? Integer.parseInt(words) : -1;
                words = at >= 0 && at < shared.size() ? shared.get(at) : "";
            }
            row.set(column, words);
        }

        /** The column of a reference such as {@code AB12}, from 0. */
        private static int column(@Nullable String reference, int otherwise) {
            if (reference == null) {
                return otherwise;
            }
            int column = 0;
            for (int i = 0; i < reference.length() && i < 4; i++) {
                char c = reference.charAt(i);
                if (c < 'A' || c > 'Z') {
                    break;
                }
                column = 26 * column + c - 'A' + 1;
            }
            return column == 0 ? otherwise : column - 1;
        }
    }
}
