package org.liaison.modelling.plot;

/** The few colours used; blue and vermilion are told apart by every kind of colour vision (Okabe and Ito 2008). */
enum Ink {
    TEXT("#1a1a1a"),
    QUIET("#5f5f5f"),
    GRID("#e3e3e3"),
    SUPPORT("#c4c4c4"),
    DATA("#0072b2"),
    ACCENT("#d55e00"),
    PAPER("#ffffff");

    private final String hex;

    Ink(String hex) {
        this.hex = hex;
    }

    String hex() {
        return hex;
    }
}
