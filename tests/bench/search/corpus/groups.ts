/** For whom or when: what a title adds, and words that such people use. */
export const groups = `
für Studierende | Student, Uni, Wohnheim
für Auszubildende | Azubi, Lehre, Berufsschule
für Rentnerinnen und Rentner | Rentner, Oma, Opa
für Familien | Familie, Kinder, Eltern
für Alleinerziehende | alleinerziehend, Mutter, Kind
für Vereine | Verein, Vorstand, Fest
für kleine Betriebe | Firma, Laden, Chef
für Landwirte | Hof, Bauer, Traktor
für Selbstständige | selbstständig, Büro, Rechnung
für Beschäftigte | Arbeit, Lohn, Schicht
für Pflegende | Pflege, Mutter, daheim
für Geflüchtete | Ukraine, Syrien, Unterkunft
für EU-Bürgerinnen und EU-Bürger | Rumänien, Polen, Italien
für Menschen mit Behinderung | Rollstuhl, behindert, Begleitung
für Minderjährige | Tochter, Sohn, sechzehn
für Paare | Mann, Frau, verheiratet
für Erben | geerbt, gestorben, Haus
für Vermieter | Mieter, Wohnung, Miete
für Gemeinden | Gemeinde, Rathaus, Bürgermeister
im Ausland | Ausland, Österreich, Botschaft
nach einem Umzug | umgezogen, Umzug, Adresse
nach einer Heirat | geheiratet, Name, Hochzeit
nach einer Trennung | getrennt, Scheidung, Exmann
nach einem Todesfall | gestorben, Vater, Papiere
nach einem Unfall | Unfall, verletzt, Krankenhaus
bei Krankheit | krank, Arzt, Klinik
bei geringem Einkommen | wenig, Geld, Jobcenter
bei einem Wechsel | gewechselt, neu, alt
in Grenzregionen | Grenze, Tirol, Pendler
in besonderen Fällen | Ausnahme, Sonderfall, Härte
`
