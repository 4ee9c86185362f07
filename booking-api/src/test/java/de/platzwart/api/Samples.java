// SPDX-FileCopyrightText: 2026 The Platzwart authors
// SPDX-License-Identifier: EUPL-1.2
package de.platzwart.api;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Calendars to test with, as staff would send them. */
public final class Samples {

    public static final String SECRET = "0123456789abcdefghijkl";
    public static final String CONTACT = """
        {"contact":{"name":"Ada Beispiel","email":"ada@example.org","phone":"0261 1290","language":"de"}}\
        """;

    private Samples() {}

    public static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1);
    }

    /** Two sessions a day; a swim is free of charge for children and costs 4.50 for adults. */
    public static String pool(int capacity) {
        return """
            {"tenant":"koblenz-sport","venue":"oberwerth","title":"Schwimmen","kind":"SESSIONS",
             "zone":"Europe/Berlin","slotMinutes":0,
             "opening":{"weekly":{%s},"exceptions":{},"closures":[],"holidays":"NONE"},
             "offers":[{"id":"swim","title":"Schwimmen","slots":1,"tariffs":[
                {"id":"adult","title":"Erwachsene","priceCents":450},
                {"id":"child","title":"Kinder","priceCents":0}]}],
             "shares":[%s],
             "holds":{"holdSeconds":600,"extensions":2,"paymentSeconds":1800},"horizonDays":30}
            """.formatted(
                everyDay("{'from':'09:00','to':'13:00','capacity':%1$d},{'from':'14:00','to':'18:00','capacity':%1$d}"
                        .replace('\'', '"')
                        .formatted(capacity)),
                allChannels());
    }

    /** Counters from nine to twelve in slots of ten minutes. */
    public static String office(int counters) {
        return """
            {"tenant":"stadt-koblenz","venue":"rathaus","title":"Bürgeramt","kind":"APPOINTMENTS",
             "zone":"Europe/Berlin","slotMinutes":10,
             "opening":{"weekly":{%s},"exceptions":{},"closures":[],"holidays":"NONE"},
             "offers":[
                {"id":"passport","title":"Reisepass","slots":2,
                 "tariffs":[{"id":"person","title":"Person","priceCents":0}]},
                {"id":"pickup","title":"Abholen","slots":1,
                 "tariffs":[{"id":"person","title":"Person","priceCents":0}]}],
             "shares":[%s],
             "holds":{"holdSeconds":600,"extensions":2,"paymentSeconds":1800},"horizonDays":30}
            """.formatted(
                everyDay("{\"from\":\"09:00\",\"to\":\"12:00\",\"capacity\":%d}".formatted(counters)), allChannels());
    }

    public static String newBooking() {
        return UUID.randomUUID().toString();
    }

    private static String everyDay(String hours) {
        StringBuilder week = new StringBuilder();
        for (java.time.DayOfWeek day : java.time.DayOfWeek.values()) {
            week.append(week.isEmpty() ? "" : ",").append("\"%s\":[%s]".formatted(day, hours));
        }
        return week.toString();
    }

    private static String allChannels() {
        String share = "{\"channel\":\"%s\",\"releases\":[{\"daysBefore\":365,\"at\":\"00:00\",\"percent\":100}]}";
        return share.formatted("ONLINE") + "," + share.formatted("PHONE") + "," + share.formatted("COUNTER");
    }
}
