<?php
// Ein verbreiteter Fehler: An die Danke-Seite hat niemand gedacht.
require 'fuer-andere.php';
require 'kontakt.php';
