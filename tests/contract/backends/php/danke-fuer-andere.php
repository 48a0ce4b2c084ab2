<?php
require 'fuer-andere.php';
readfile('danke.html');
