<?php
// Das Kontaktformular, wenn es auf einer anderen Website steht.
require 'fuer-andere.php';
require 'kontakt.php';

header('Location: danke-fuer-andere.php', true, 303);
