<?php
if (isset($_GET['lesbar'])) {
    require 'fuer-andere.php';
} else {
    header('Access-Control-Allow-Origin: ' . getenv('SEITE'));
}
header('Retry-After: 120');
http_response_code(503);
