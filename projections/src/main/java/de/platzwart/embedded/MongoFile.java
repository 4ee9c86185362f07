// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/**
 * Databases in one file. The store writes what has changed about once a second, all collections at the same instant, so
 * that after a crash a view and its token are of the same age.
 *
 * <p>Documents are stored as bytes. The server's own file backend stores them as serialized Java objects, compares keys
 * by serializing them, and scans the whole collection unless {@code _id} is the only condition.
 */
final class MongoFile extends AbstractMongoBackend {

    private static final int CACHE_MB = 16;
    private static final int UNSAVED_KB = 1024;

    /** Small, because ids come in any order: each new document rewrites a page of its own. */
    private static final int PAGE_BYTES = 4096;

    private final MVStore store;

    private MongoFile(MVStore store) {
        this.store = store;
        store.setVersionsToKeep(0);
        MongoFileDatabase.names(store).forEach(this::resolveDatabase);
    }

    /** Fails with an {@link org.h2.mvstore.MVStoreException} if the file is damaged. */
    static MongoFile open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MB)
                .autoCommitBufferSize(UNSAVED_KB)
                .pageSplitSize(PAGE_BYTES)
                .open();
        // space of outdated pages is used again at once; a file that a power cut damages is made again
        store.setRetentionTime(0);
        try {
            return new MongoFile(store);
        } catch (RuntimeException failure) {
            store.closeImmediately();
            throw failure;
        }
    }

    /** The same without a file, for tests. */
    static MongoFile inMemory() {
        return new MongoFile(new MVStore.Builder().open());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new MongoFileDatabase(name, store, getCursorRegistry());
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }
}
