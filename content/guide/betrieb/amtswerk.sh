#!/bin/sh
# Führt einen Befehl mit den Einstellungen und Rechten des Dienstes aus:
# amtswerk build, amtswerk keys -- list … Nach /usr/local/bin/amtswerk
# kopieren (chmod 755) und als root aufrufen.
set -eu
set -a
. /etc/amtswerk/amtswerk.env
set +a
# Den Schlüssel des Amts öffnet eine Person, nicht die Passphrase des Servers.
if [ "${1:-}" = inbox ] && [ "${3:-}" = open ]; then unset KEYS_PASSPHRASE_FILE; fi
cd /opt/amtswerk
# npm merkt sich hier, was es geladen hat; das Verzeichnis von root darf es
# nicht betreten.
export HOME=/opt/amtswerk/.cache
exec runuser -u amtswerk -- npm run --silent "$@"
