<?php
/** Installs WordPress as its own setup page does, with one user of each role that may write. */
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
/** No letter to the administrator: there is no post office here. */
function wp_new_blog_notification() {}
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Markt Musterhausen', 'administrator', 'webmaster@example.org', true, '', wp_generate_password());
// So that the setting in `wp-config.php` counts: an option is only taken for a language that was downloaded.
delete_option('WPLANG');
update_option('permalink_structure', '');
foreach (['editor', 'author', 'contributor'] as $role)
  wp_insert_user([
    'user_login' => $role,
    'user_pass' => wp_generate_password(),
    'user_email' => "$role@example.org",
    'role' => $role,
  ]);
