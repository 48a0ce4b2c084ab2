<?php
// Kontaktformular der Gemeinde Musterstadt.

if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
    http_response_code(405);
    exit('Bitte benutzen Sie das Formular.');
}

$ordner = getenv('EINGANG') . '/' . date('Ymd-His') . '-' . bin2hex(random_bytes(4));
mkdir($ordner, 0700, true);

$text = '';
foreach ($_POST as $name => $wert) {
    $text .= $name . ': ' . (is_array($wert) ? json_encode($wert, JSON_UNESCAPED_UNICODE) : $wert) . "\n";
}
// Auf dem echten Server: mail('poststelle@example.org', 'Neue Nachricht', $text);
file_put_contents("$ordner/nachricht.txt", $text);
file_put_contents("$ordner/felder.json", json_encode($_POST, JSON_UNESCAPED_UNICODE));

foreach ($_FILES as $feld => $datei) {
    foreach ((array) $datei['name'] as $nummer => $name) {
        $von = ((array) $datei['tmp_name'])[$nummer];
        move_uploaded_file($von, "$ordner/$feld-$nummer-" . basename($name));
    }
}

header('Location: danke.html', true, 303);
