// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page that somebody wrote with any editor: the title in the first line, then blocks with an empty line between them.
 * A block of one line that begins with {@code = } is a heading, one whose lines begin with {@code - } a list. Addresses
 * of pages and of mail become links. Nothing else means anything, so that nothing can go wrong.
 */
public record PlainText(String title, List<Block> blocks) {
    public enum Kind {
        HEADING,
        LIST,
        PARAGRAPH
    }

    public record Block(Kind kind, List<List<Piece>> lines) {}

    /** Some words, with an address if they lead somewhere. */
    public record Piece(String words, @Nullable String link) {}

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]*[\\w/]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    public static PlainText read(String text) {
        String[] blocks = text.replace("\r", "").strip().split("\n\\s*\n");
        String first = blocks[0].strip();
        return new PlainText(
                first, Arrays.stream(blocks).skip(1).map(PlainText::block).toList());
    }

    private static Block block(String text) {
        List<String> lines = text.strip().lines().map(String::strip).toList();
        if (lines.size() == 1 && lines.getFirst().startsWith("= ")) {
            return block(Kind.HEADING, lines);
        }
        return lines.stream().allMatch(line -> line.startsWith("- "))
                ? block(Kind.LIST, lines)
                : new Block(
                        Kind.PARAGRAPH, lines.stream().map(PlainText::pieces).toList());
    }

    private static Block block(Kind kind, List<String> marked) {
        return new Block(
                kind, marked.stream().map(line -> pieces(line.substring(2))).toList());
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Matcher address = ADDRESS.matcher(line); address.find(); from = address.end()) {
            if (address.start() > from) {
                pieces.add(new Piece(line.substring(from, address.start()), null));
            }
            String found = address.group();
            pieces.add(new Piece(found, found.startsWith("http") ? found : "mailto:" + found));
        }
        if (from < line.length()) {
            pieces.add(new Piece(line.substring(from), null));
        }
        return pieces;
    }
}
