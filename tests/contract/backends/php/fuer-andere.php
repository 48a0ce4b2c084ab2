<?php
// Die Seite, auf der das Formular steht, darf die Antwort lesen.
header('Access-Control-Allow-Origin: ' . getenv('SEITE'));
header('Access-Control-Expose-Headers: Retry-After, Date');
header('Vary: Origin');
