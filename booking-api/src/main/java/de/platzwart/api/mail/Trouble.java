// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mail.MailSendException;

/**
 * Why a letter could not be sent.
 *
 * @param problem the kind of error and the mail server's number; never its words, which name the recipient
 * @param forGood whether the recipient does not exist, so that trying again is of no use
 */
record Trouble(String problem, boolean forGood) {

    /** A mail server begins each answer with its number. */
    private static final Pattern REPLY = Pattern.compile("^([245][0-9]{2})[ -]");

    static Trouble of(Throwable failure) {
        if (failure instanceof AddressException) {
            return new Trouble("AddressException", true);
        }
        Throwable first = failure instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0]
                : failure;
        String number = "";
        boolean unknown = false;
        for (Throwable next = first; next instanceof MessagingException said; next = said.getNextException()) {
            number = numberIn(said).orElse(number);
            unknown |= said instanceof SendFailedException sent
                    && sent.getInvalidAddresses() != null
                    && sent.getInvalidAddresses().length > 0;
        }
        return new Trouble(root(first).getClass().getSimpleName() + number, unknown);
    }

    private static Optional<String> numberIn(MessagingException said) {
        Matcher reply = REPLY.matcher(String.valueOf(said.getMessage()));
        return reply.find() ? Optional.of(" " + reply.group(1)) : Optional.empty();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
