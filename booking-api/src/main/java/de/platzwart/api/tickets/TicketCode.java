// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.tickets;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A ticket as text: signed with Ed25519, 144 characters, a QR code of version 6. Whoever has the public keys can tell
 * whether it is ours, without asking anybody.
 */
public final class TicketCode {
    static final String PREFIX = "PW1:";
    private static final int SIGNATURE_BYTES = 64;
    private static final String ALGORITHM = "Ed25519";

    private TicketCode() {}

    /** What a look at a code tells. */
    public sealed interface Verdict {}

    /** Signed by us, and says this. */
    public record Genuine(Ticket ticket) implements Verdict {}

    /** Not to be believed. */
    public record Wrong(Flaw flaw) implements Verdict {}

    /** What is wrong with a code. */
    public enum Flaw {
        /** Some other code, such as that on a bottle. */
        NOT_A_TICKET,
        /** One of ours, but not all of it was read. */
        DAMAGED,
        /** From a time to come: this software is too old for it. */
        FORMAT_UNKNOWN,
        /** Perhaps signed with a key so fresh that it is not known here. */
        KEY_UNKNOWN,
        /** Changed, or made by somebody else. */
        SIGNATURE_INVALID
    }

    static String sign(Ticket ticket, PrivateKey key) {
        byte[] content = ticket.bytes();
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            byte[] signed = ByteBuffer.allocate(Ticket.BYTES + SIGNATURE_BYTES)
                    .put(content)
                    .put(signature.sign())
                    .array();
            return PREFIX + Base45.encode(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ticket cannot be signed", e);
        }
    }

    /**
     * Says what a code is worth.
     *
     * @param keys the public keys by their number
     */
    public static Verdict check(String code, Map<Integer, PublicKey> keys) {
        if (!code.startsWith(PREFIX)) {
            return new Wrong(Flaw.NOT_A_TICKET);
        }
        Optional<byte[]> decoded = Base45.decode(code.substring(PREFIX.length()));
        if (decoded.isEmpty() || decoded.get().length != Ticket.BYTES + SIGNATURE_BYTES) {
            return new Wrong(Flaw.DAMAGED);
        }
        byte[] bytes = decoded.get();
        if (bytes[0] != Ticket.FORMAT) {
            return new Wrong(Flaw.FORMAT_UNKNOWN);
        }
        Ticket ticket = Ticket.of(bytes);
        PublicKey key = keys.get(ticket.key());
        if (key == null) {
            return new Wrong(Flaw.KEY_UNKNOWN);
        }
        return isSigned(bytes, key) ? new Genuine(ticket) : new Wrong(Flaw.SIGNATURE_INVALID);
    }

    private static boolean isSigned(byte[] bytes, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(bytes, 0, Ticket.BYTES);
            return signature.verify(Arrays.copyOfRange(bytes, Ticket.BYTES, bytes.length));
        } catch (java.security.SignatureException noSignature) {
            return false; // these bytes can be no signature at all
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a ticket cannot be checked", e);
        }
    }
}
