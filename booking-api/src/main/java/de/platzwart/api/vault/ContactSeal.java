// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api.vault;

import de.platzwart.booking.day.BookingId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a contact with AES-256-GCM, bound to its booking: a record copied to another booking does not open. The key's
 * id, a part of its hash, is stored beside it so that a wrong key is told apart from damage.
 */
public final class ContactSeal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final JsonMapper JSON = new JsonMapper();

    private final SecretKeySpec key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    public ContactSeal(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the vault's key has 32 bytes, written in Base64");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.keyId = idOf(key);
    }

    String keyId() {
        return keyId;
    }

    byte[] seal(BookingId booking, Contact contact) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = JSON.writeValueAsBytes(contact);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, booking, nonce, text);
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    Contact open(BookingId booking, String sealedWith, byte[] sealed) {
        if (!sealedWith.equals(keyId)) {
            throw new IllegalStateException(
                    "contact sealed with key " + sealedWith + ", but the vault has key " + keyId);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return JSON.readValue(run(Cipher.DECRYPT_MODE, booking, nonce, rest), Contact.class);
    }

    private byte[] run(int mode, BookingId booking, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(booking.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a contact record does not open: damaged, or of another booking", e);
        }
    }

    private static String idOf(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
