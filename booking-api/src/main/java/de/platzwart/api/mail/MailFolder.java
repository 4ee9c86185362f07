// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Puts letters into a folder, for trying things out without a mail server. Only the newest are kept: they hold names,
 * addresses and links that open bookings.
 */
public final class MailFolder implements Transport {
    private static final int KEPT = 200;
    private static final String ENDING = ".eml";

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void send(long letter, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path half = folder.resolve(letter + ".half");
        try (OutputStream out = Files.newOutputStream(half)) {
            message.writeTo(out);
        }
        Files.move(half, file(letter), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        for (long old : ids().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(file(old));
        }
    }

    /** The newest first. */
    public List<SentMail> newest() {
        return ids().stream().limit(KEPT).flatMap(id -> find(id).stream()).toList();
    }

    public Optional<SentMail> find(long id) {
        if (!Files.isReadable(file(id))) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file(id))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            var to = (InternetAddress) message.getAllRecipients()[0];
            return Optional.of(new SentMail(
                    id,
                    message.getSentDate().toInstant(),
                    to.toUnicodeString(),
                    message.getSubject(),
                    body(message, "text/plain"),
                    body(message, "text/html")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("letter " + id + " in the folder cannot be read", e);
        }
    }

    /** The first part of that kind; empty if there is none. */
    private static String body(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private List<Long> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{1,18}\\" + ENDING))
                    .map(name -> Long.valueOf(name.substring(0, name.length() - ENDING.length())))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(long id) {
        return folder.resolve(id + ENDING);
    }
}
