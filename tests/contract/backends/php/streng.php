<?php
// Eine Seite mit strengen Regeln: kein Skript und kein Stil im Text, Formulare nur an die genannte Adresse.
header("Content-Security-Policy: default-src 'none'; form-action " . ($_GET['an'] ?? "'none'"));
readfile('seite.html');
