CREATE TABLE `migrations` (`id` integer not null primary key autoincrement, `name` varchar(255) null, `batch` integer null, `migration_time` datetime null);
CREATE TABLE `migrations_lock` (`index` integer not null primary key autoincrement, `is_locked` integer null);
CREATE TABLE `locales` (`code` varchar(12) not null, `name` varchar(100) not null, `is_default` boolean not null default '0', `fallback` varchar(12) null, `direction` text check (`direction` in ('ltr', 'rtl')) not null default 'ltr', foreign key(`fallback`) references `locales`(`code`) on delete SET NULL, primary key (`code`));
CREATE TABLE `sites` (`id` integer not null primary key autoincrement, `name` varchar(255) not null, `hostname` varchar(191) not null, `path_prefix` varchar(255) null default '/', `default_locale` varchar(12) not null default 'en', `theme_id` integer null, `maintenance` boolean not null default '0', `created_at` datetime not null default CURRENT_TIMESTAMP, `updated_at` datetime null, foreign key(`default_locale`) references `locales`(`code`) on delete RESTRICT, foreign key(`theme_id`) references `themes`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `sites_hostname_unique` on `sites` (`hostname`);
CREATE TABLE `themes` (`id` integer not null primary key autoincrement, `handle` varchar(64) not null, `version` varchar(32) not null default '0.0.1', `author` varchar(255) null, `config` json null, `active` boolean null default '1', `installed_at` datetime null default CURRENT_TIMESTAMP);
CREATE UNIQUE INDEX `themes_handle_unique` on `themes` (`handle`);
CREATE TABLE `theme_settings` (`theme_id` integer not null, `key` varchar(128) not null, `value` text null, `value_type` text check (`value_type` in ('string', 'number', 'boolean', 'json')) null default 'string', foreign key(`theme_id`) references `themes`(`id`) on delete CASCADE, primary key (`theme_id`, `key`));
CREATE TABLE `users` (`id` char(36) not null, `email` varchar(191) not null, `password_hash` varchar(100) null, `display_name` varchar(80) not null, `family_name` varchar(80) null, `handle` varchar(60) not null, `about` text null, `portrait_id` char(36) null, `state` text check (`state` in ('active', 'dormant', 'locked', 'invited')) not null default 'active', `locale` varchar(12) null, `seen_at` datetime null, `failed_logins` tinyint not null default '0', `birthday` date null, `created_at` datetime not null default CURRENT_TIMESTAMP, `updated_at` datetime null, `created_by` varchar(36) null, `theme_preference` text check (`theme_preference` in ('auto','light','dark')) default 'auto' not null, primary key (`id`), foreign key(`portrait_id`) references `files`(`id`) on delete SET NULL, foreign key(`locale`) references `locales`(`code`));
CREATE UNIQUE INDEX `users_email_unique` on `users` (`email`);
CREATE INDEX `users_state_index` on `users` (`state`);
CREATE UNIQUE INDEX `users_handle_unique` on `users` (`handle`);
CREATE TABLE `roles` (`id` integer not null primary key autoincrement, `handle` varchar(50) not null, `label` varchar(255) not null, `description` varchar(2000) null, `is_system` boolean not null default '0', `level` integer not null default '10');
CREATE UNIQUE INDEX `roles_handle_unique` on `roles` (`handle`);
CREATE TABLE `permissions` (`id` integer not null primary key autoincrement, `action` varchar(50) not null, `subject` varchar(50) not null, `field` varchar(255) null, `conditions` json null);
CREATE UNIQUE INDEX `permissions_action_subject_field_unique` on `permissions` (`action`, `subject`, `field`);
CREATE TABLE `roles_permissions` (`role_id` integer not null, `permission_id` integer not null, foreign key(`role_id`) references `roles`(`id`) on delete CASCADE, foreign key(`permission_id`) references `permissions`(`id`) on delete CASCADE, primary key (`role_id`, `permission_id`));
CREATE TABLE `users_roles` (`user_id` char(36) not null, `role_id` integer not null, `site_id` integer null, `granted_at` datetime null default CURRENT_TIMESTAMP, foreign key(`user_id`) references `users`(`id`) on delete CASCADE, foreign key(`role_id`) references `roles`(`id`) on delete CASCADE, foreign key(`site_id`) references `sites`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `users_roles_user_id_role_id_site_id_unique` on `users_roles` (`user_id`, `role_id`, `site_id`);
CREATE TABLE `user_sessions` (`token` varchar(128) not null, `user_id` char(36) null, `payload` json not null, `address` varchar(45) null, `agent` text null, `valid_until` datetime not null, foreign key(`user_id`) references `users`(`id`) on delete CASCADE, primary key (`token`));
CREATE INDEX `user_sessions_valid_until_index` on `user_sessions` (`valid_until`);
CREATE TABLE `password_resets` (`id` integer not null primary key autoincrement, `user_id` char(36) not null, `token_hash` char(64) not null, `expires_at` bigint not null, `used` boolean not null default '0', foreign key(`user_id`) references `users`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `password_resets_token_hash_unique` on `password_resets` (`token_hash`);
CREATE TABLE `api_keys` (`id` char(36) not null, `title` varchar(255) not null, `digest` varchar(128) not null, `scopes` json not null default '[]', `role_id` integer null, `kind` text check (`kind` in ('read', 'write', 'hook')) not null default 'read', `user_id` char(36) null, `used_count` bigint not null default '0', `used_at` datetime null, `expires_at` datetime null, primary key (`id`), foreign key(`role_id`) references `roles`(`id`) on delete RESTRICT, foreign key(`user_id`) references `users`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `api_keys_digest_unique` on `api_keys` (`digest`);
CREATE TABLE `invitations` (`id` char(36) not null, `role_id` integer not null, `email` varchar(191) not null, `code` char(32) not null, `invited_by` char(36) null, `message` text null, `accepted_at` datetime null, `created_at` datetime not null default CURRENT_TIMESTAMP, primary key (`id`), foreign key(`role_id`) references `roles`(`id`), foreign key(`invited_by`) references `users`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `invitations_email_unique` on `invitations` (`email`);
CREATE UNIQUE INDEX `invitations_code_unique` on `invitations` (`code`);
CREATE TABLE `user_preferences` (`user_id` char(36) not null, `scope` varchar(40) not null default 'global', `name` varchar(80) not null, `value` json null, foreign key(`user_id`) references `users`(`id`) on delete CASCADE, primary key (`user_id`, `scope`, `name`));
CREATE TABLE `two_factor_devices` (`id` integer not null primary key autoincrement, `user_id` char(36) not null, `kind` text check (`kind` in ('totp', 'webauthn', 'sms')) not null, `public_key` blob null, `counter` bigint not null default '0', `nickname` varchar(255) null, `last_used_at` datetime null, foreign key(`user_id`) references `users`(`id`) on delete CASCADE);
CREATE TABLE `login_attempts` (`id` integer not null primary key autoincrement, `email` varchar(191) not null, `ip` varchar(45) not null, `ok` boolean not null, `attempted_at` datetime not null default CURRENT_TIMESTAMP);
CREATE INDEX `login_attempts_email_index` on `login_attempts` (`email`);
CREATE INDEX `login_attempts_ip_index` on `login_attempts` (`ip`);
CREATE TABLE `content_types` (`id` integer not null primary key autoincrement, `handle` varchar(64) not null, `name` varchar(255) not null, `plural_name` varchar(255) null, `icon` varchar(32) null default 'file', `is_singleton` boolean not null default '0', `is_versioned` boolean not null default '1', `options` json null default '{}', `sort` integer null);
CREATE UNIQUE INDEX `content_types_handle_unique` on `content_types` (`handle`);
CREATE TABLE `content_fields` (`id` integer not null primary key autoincrement, `content_type_id` integer not null, `handle` varchar(64) not null, `label` varchar(255) not null, `kind` text check (`kind` in ('text', 'richtext', 'number', 'boolean', 'date', 'media', 'relation', 'json', 'select')) not null, `required` boolean not null default '0', `localized` boolean not null default '0', `position` integer not null default '0', `validation` json null, `default_value` text null, `width` decimal(5, 2) not null default '100.00', foreign key(`content_type_id`) references `content_types`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `content_fields_content_type_id_handle_unique` on `content_fields` (`content_type_id`, `handle`);
CREATE TABLE `entries` (`id` char(36) not null, `content_type_id` integer not null, `site_id` integer not null, `parent_id` char(36) null, `status` text check (`status` in ('draft', 'review', 'scheduled', 'published', 'archived')) not null default 'draft', `owner_id` char(36) null, `published_at` datetime null, `unpublish_at` datetime null, `version` integer not null default '1', `sort_index` float null default '0', `created_at` datetime not null default CURRENT_TIMESTAMP, `updated_at` datetime not null default CURRENT_TIMESTAMP, `deleted_at` datetime null, primary key (`id`), foreign key(`content_type_id`) references `content_types`(`id`) on delete RESTRICT, foreign key(`site_id`) references `sites`(`id`) on delete CASCADE, foreign key(`parent_id`) references `entries`(`id`) on delete SET NULL, foreign key(`owner_id`) references `users`(`id`) on delete SET NULL);
CREATE INDEX `entries_status_index` on `entries` (`status`);
CREATE INDEX `entries_published_at_index` on `entries` (`published_at`);
CREATE INDEX `entries_content_type_id_status_index` on `entries` (`content_type_id`, `status`);
CREATE INDEX `entries_site_id_published_at_index` on `entries` (`site_id`, `published_at`);
CREATE TABLE `entry_translations` (`id` integer not null primary key autoincrement, `entry_id` char(36) not null, `locale` varchar(12) not null, `title` varchar(300) not null, `slug` varchar(191) not null, `data` json not null default '{}', `excerpt` text null, `word_count` integer null default '0', `machine_translated` boolean null default '0', foreign key(`entry_id`) references `entries`(`id`) on delete CASCADE, foreign key(`locale`) references `locales`(`code`));
CREATE UNIQUE INDEX `entry_translations_entry_id_locale_unique` on `entry_translations` (`entry_id`, `locale`);
CREATE INDEX `entry_translations_slug_index` on `entry_translations` (`slug`);
CREATE TABLE `entry_revisions` (`id` integer not null primary key autoincrement, `entry_id` char(36) not null, `revision` integer not null, `data` text(1000000000) not null, `author_id` char(36) null, `comment` varchar(255) null, `created_at_ts` bigint not null, `created_at` datetime not null, foreign key(`entry_id`) references `entries`(`id`) on delete CASCADE, foreign key(`author_id`) references `users`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `entry_revisions_entry_id_revision_unique` on `entry_revisions` (`entry_id`, `revision`);
CREATE TABLE `entry_relations` (`from_id` char(36) not null, `field_id` integer not null, `to_id` char(36) not null, `position` integer not null default '0', foreign key(`from_id`) references `entries`(`id`) on delete CASCADE, foreign key(`field_id`) references `content_fields`(`id`) on delete CASCADE, foreign key(`to_id`) references `entries`(`id`) on delete CASCADE, primary key (`from_id`, `field_id`, `to_id`));
CREATE INDEX `entry_relations_to_id_index` on `entry_relations` (`to_id`);
CREATE TABLE `layouts` (`id` integer not null primary key autoincrement, `theme_id` integer null, `handle` varchar(64) not null, `template` text not null, `regions` json not null, foreign key(`theme_id`) references `themes`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `layouts_theme_id_handle_unique` on `layouts` (`theme_id`, `handle`);
CREATE TABLE `pages` (`id` char(36) not null, `site_id` integer not null, `layout_id` integer null, `parent_id` char(36) null, `path` varchar(767) not null, `title` varchar(300) not null, `html` text(1000000000) null, `kind` text check (`kind` in ('page', 'landing', 'error', 'redirect')) not null default 'page', `in_menu` boolean not null default '1', `cache_ttl` integer null default '300', `depth` integer not null default '0', `lft` integer null, `rgt` integer null, `created_at` datetime not null default CURRENT_TIMESTAMP, `updated_at` datetime null, `published_at` datetime null, `published_by` varchar(36) null, primary key (`id`), foreign key(`site_id`) references `sites`(`id`) on delete CASCADE, foreign key(`layout_id`) references `layouts`(`id`) on delete SET NULL, foreign key(`parent_id`) references `pages`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `pages_site_id_path_unique` on `pages` (`site_id`, `path`);
CREATE INDEX `pages_lft_rgt_index` on `pages` (`lft`, `rgt`);
CREATE TABLE `block_types` (`handle` varchar(64) not null, `label` varchar(255) not null, `schema` json not null, `preview` blob null, `deprecated` boolean not null default '0', primary key (`handle`));
CREATE TABLE `page_blocks` (`id` integer not null primary key autoincrement, `page_id` char(36) not null, `block_type` varchar(64) not null, `region` varchar(40) not null default 'main', `position` smallint not null default '0', `content` json null, `hidden` boolean not null default '0', `visible_from` datetime null, `visible_until` datetime null, foreign key(`page_id`) references `pages`(`id`) on delete CASCADE, foreign key(`block_type`) references `block_types`(`handle`) on delete RESTRICT on update CASCADE);
CREATE INDEX `page_blocks_page_id_region_position_index` on `page_blocks` (`page_id`, `region`, `position`);
CREATE TABLE `menus` (`id` integer not null primary key autoincrement, `site_id` integer not null, `handle` varchar(64) not null, `title` varchar(255) null, foreign key(`site_id`) references `sites`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `menus_site_id_handle_unique` on `menus` (`site_id`, `handle`);
CREATE TABLE `menu_items` (`id` integer not null primary key autoincrement, `menu_id` integer not null, `parent_id` integer null, `label` varchar(255) not null, `url` varchar(2000) null, `page_id` char(36) null, `target` text check (`target` in ('_self', '_blank', '_parent', '_top')) null default '_self', `css_class` varchar(255) null, `position` integer not null default '0', `enabled` boolean not null default '1', foreign key(`menu_id`) references `menus`(`id`) on delete CASCADE, foreign key(`parent_id`) references `menu_items`(`id`) on delete CASCADE, foreign key(`page_id`) references `pages`(`id`) on delete CASCADE);
CREATE TABLE `redirects` (`id` integer not null primary key autoincrement, `site_id` integer null, `from_path` varchar(191) not null, `to_url` varchar(2000) not null, `http_status` integer not null default '301', `is_regex` boolean not null default '0', `hits` bigint not null default '0', `last_hit_at` datetime null, `post_id` char(36) null, foreign key(`site_id`) references `sites`(`id`) on delete CASCADE, foreign key(`post_id`) references `posts`(`id`) on delete CASCADE);
CREATE INDEX `redirects_from_path_index` on `redirects` (`from_path`);
CREATE TABLE `slug_history` (`id` integer not null primary key autoincrement, `subject_type` varchar(40) not null, `subject_id` varchar(36) not null, `slug` varchar(191) not null, `replaced_at` datetime not null default CURRENT_TIMESTAMP);
CREATE INDEX `slug_history_slug_index` on `slug_history` (`slug`);
CREATE INDEX `slug_history_subject_type_subject_id_index` on `slug_history` (`subject_type`, `subject_id`);
CREATE TABLE `taxonomies` (`id` integer not null primary key autoincrement, `handle` varchar(64) not null, `name` varchar(255) not null, `hierarchical` boolean not null default '0', `max_depth` tinyint null);
CREATE UNIQUE INDEX `taxonomies_handle_unique` on `taxonomies` (`handle`);
CREATE TABLE `terms` (`id` integer not null primary key autoincrement, `taxonomy_id` integer not null, `parent_id` integer null, `name` varchar(255) not null, `slug` varchar(191) not null, `description` text null, `count_cache` integer not null default '0', `color` varchar(7) null, foreign key(`taxonomy_id`) references `taxonomies`(`id`) on delete CASCADE, foreign key(`parent_id`) references `terms`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `terms_taxonomy_id_slug_unique` on `terms` (`taxonomy_id`, `slug`);
CREATE TABLE `entries_terms` (`entry_id` char(36) not null, `term_id` integer not null, `weight` float null default '1', foreign key(`entry_id`) references `entries`(`id`) on delete CASCADE, foreign key(`term_id`) references `terms`(`id`) on delete CASCADE, primary key (`entry_id`, `term_id`));
CREATE INDEX `entries_terms_term_id_index` on `entries_terms` (`term_id`);
CREATE TABLE `folders` (`id` integer not null primary key autoincrement, `parent_id` integer null, `name` varchar(255) not null, `path` varchar(767) not null, `path_id` integer not null, foreign key(`parent_id`) references `folders`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `folders_path_unique` on `folders` (`path`);
CREATE TABLE `files` (`id` char(36) not null, `folder_id` integer null, `disk` varchar(40) not null default 'local', `disk_path` varchar(500) not null, `original_name` varchar(255) not null, `title` varchar(255) null, `mime` varchar(127) null, `bytes` bigint null default '0', `width` integer null, `height` integer null, `seconds` float null, `sha1` char(40) null, `focal_x` float null, `focal_y` float null, `alt` text null, `exif` json null, `uploader_id` char(36) null, `uploaded_at` datetime not null default CURRENT_TIMESTAMP, `private` boolean null default '0', `blurhash` varchar(64), primary key (`id`), foreign key(`folder_id`) references `folders`(`id`) on delete SET NULL, foreign key(`uploader_id`) references `users`(`id`) on delete SET NULL);
CREATE INDEX `files_sha1_index` on `files` (`sha1`);
CREATE UNIQUE INDEX `files_disk_disk_path_unique` on `files` (`disk`, `disk_path`);
CREATE TABLE `file_variants` (`id` integer not null primary key autoincrement, `file_id` char(36) not null, `preset` varchar(50) not null, `format` text check (`format` in ('jpeg', 'png', 'webp', 'avif')) not null, `width` integer not null, `height` integer not null, `bytes` integer null, `generated_at` datetime null, foreign key(`file_id`) references `files`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `file_variants_file_id_preset_format_unique` on `file_variants` (`file_id`, `preset`, `format`);
CREATE TABLE `file_usages` (`file_id` char(36) not null, `subject_type` varchar(40) not null, `subject_id` varchar(36) not null, `field` varchar(64) not null default '', foreign key(`file_id`) references `files`(`id`) on delete CASCADE, primary key (`file_id`, `subject_type`, `subject_id`, `field`));
CREATE TABLE `galleries` (`id` integer not null primary key autoincrement, `title` varchar(255) not null, `slug` varchar(191) not null, `cover_id` char(36) null, `layout` text check (`layout` in ('grid', 'masonry', 'slider')) not null default 'grid', `taken_on` date null, foreign key(`cover_id`) references `files`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `galleries_slug_unique` on `galleries` (`slug`);
CREATE TABLE `gallery_items` (`gallery_id` integer not null, `file_id` char(36) not null, `position` integer not null default '0', `caption` text null, foreign key(`gallery_id`) references `galleries`(`id`) on delete CASCADE, foreign key(`file_id`) references `files`(`id`) on delete CASCADE, primary key (`gallery_id`, `file_id`));
CREATE TABLE `posts` (`id` char(36) not null, `site_id` integer not null, `headline` varchar(300) not null, `kicker` varchar(120) null, `slug` varchar(191) not null, `source` text(1000000000) null, `source_format` text check (`source_format` in ('markdown', 'html', 'asciidoc')) not null default 'markdown', `rendered` text(1000000000) null, `teaser` varchar(1000) null, `lead_image_id` char(36) null, `sticky` boolean not null default '0', `kind` varchar(40) not null default 'article', `status` varchar(20) not null default 'draft', `locale` varchar(12) null, `audience` text check (`audience` in ('everyone', 'subscribers', 'staff')) not null default 'everyone', `comments_open` boolean not null default '1', `gallery_id` integer null, `created_at` datetime not null, `created_by` varchar(36) not null, `updated_at` datetime null, `goes_live_at` datetime null, `minutes_to_read` decimal(4, 1) null, `source_rev` integer null, `plan_code` text null references `ext_plans`(`code`) on delete set null, primary key (`id`), foreign key(`site_id`) references `sites`(`id`) on delete CASCADE, foreign key(`lead_image_id`) references `files`(`id`) on delete SET NULL, foreign key(`locale`) references `locales`(`code`), foreign key(`gallery_id`) references `galleries`(`id`) on delete SET NULL);
CREATE INDEX `posts_status_index` on `posts` (`status`);
CREATE INDEX `posts_goes_live_at_index` on `posts` (`goes_live_at`);
CREATE UNIQUE INDEX `posts_site_id_slug_kind_unique` on `posts` (`site_id`, `slug`, `kind`);
CREATE TABLE `posts_meta` (`id` integer not null primary key autoincrement, `post_id` char(36) not null, `share_title` varchar(300) null, `share_image_id` char(36) null, `search_title` varchar(300) null, `search_summary` varchar(1000) null, `noindex` boolean not null default '0', `priority` decimal(2, 1) null default '0.5', foreign key(`post_id`) references `posts`(`id`) on delete CASCADE, foreign key(`share_image_id`) references `files`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `posts_meta_post_id_unique` on `posts_meta` (`post_id`);
CREATE TABLE `post_authors` (`post_id` char(36) not null, `user_id` char(36) not null, `byline` varchar(255) null, `rank` integer unsigned not null default '0', foreign key(`post_id`) references `posts`(`id`) on delete CASCADE, foreign key(`user_id`) references `users`(`id`) on delete RESTRICT, primary key (`post_id`, `user_id`));
CREATE TABLE `tags` (`id` integer not null primary key autoincrement, `label` varchar(100) not null, `slug` varchar(191) not null, `hint` text null, `parent_id` integer null, `internal` boolean not null default '0', `colour` char(7) null default '#000000', `created_at` datetime not null, foreign key(`parent_id`) references `tags`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `tags_slug_unique` on `tags` (`slug`);
CREATE TABLE `posts_tags` (`post_id` char(36) not null, `tag_id` integer not null, `rank` integer unsigned not null default '0', foreign key(`post_id`) references `posts`(`id`) on delete CASCADE, foreign key(`tag_id`) references `tags`(`id`) on delete CASCADE, primary key (`post_id`, `tag_id`));
CREATE INDEX `posts_tags_tag_id_index` on `posts_tags` (`tag_id`);
CREATE TABLE `comments` (`id` char(36) not null, `post_id` char(36) not null, `user_id` char(36) null, `reply_to` char(36) null, `guest_name` varchar(255) null, `guest_email` varchar(255) null, `state` text check (`state` in ('visible', 'hidden', 'deleted', 'spam')) not null default 'visible', `body` text(1000000000) null, `spam_score` decimal(4, 3) null, `edited_at` datetime null, `created_at` datetime not null, `address` varchar(45) null, primary key (`id`), foreign key(`post_id`) references `posts`(`id`) on delete CASCADE, foreign key(`user_id`) references `users`(`id`) on delete SET NULL, foreign key(`reply_to`) references `comments`(`id`) on delete CASCADE);
CREATE INDEX `comments_state_index` on `comments` (`state`);
CREATE TABLE `comment_votes` (`comment_id` char(36) not null, `user_id` char(36) not null, `value` tinyint not null default '1', `created_at` datetime not null default CURRENT_TIMESTAMP, foreign key(`comment_id`) references `comments`(`id`) on delete CASCADE, foreign key(`user_id`) references `users`(`id`) on delete CASCADE, primary key (`comment_id`, `user_id`));
CREATE TABLE `comment_reports` (`id` integer not null primary key autoincrement, `comment_id` char(36) not null, `reporter_id` char(36) null, `reason` text null, `resolved` boolean not null default '0', `resolved_by` char(36) null, foreign key(`comment_id`) references `comments`(`id`) on delete CASCADE, foreign key(`reporter_id`) references `users`(`id`) on delete SET NULL, foreign key(`resolved_by`) references `users`(`id`));
CREATE TABLE `snippets` (`id` integer not null primary key autoincrement, `name` varchar(191) not null, `content` text(1000000000) not null, `hotkey` varchar(20) null, `owner_id` char(36) null, `shared` boolean not null default '0', `created_at` datetime not null, foreign key(`owner_id`) references `users`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `snippets_name_unique` on `snippets` (`name`);
CREATE TABLE `settings` (`section` varchar(50) not null default 'general', `name` varchar(80) not null, `value` text null, `kind` text check (`kind` in ('string', 'number', 'boolean', 'list')) not null default 'string', `locked` boolean not null default '0', `changed_at` datetime null, `changed_by` char(36) null, foreign key(`changed_by`) references `users`(`id`) on delete SET NULL, primary key (`section`, `name`));
CREATE TABLE `forms` (`id` integer not null primary key autoincrement, `site_id` integer null, `handle` varchar(64) not null, `title` varchar(255) not null, `submit_label` varchar(255) not null default 'Send', `notify_email` varchar(255) null, `store` boolean not null default '1', `honeypot` boolean not null default '1', `max_submissions` integer null, `opens_at` datetime null, `closes_at` datetime null, foreign key(`site_id`) references `sites`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `forms_handle_unique` on `forms` (`handle`);
CREATE TABLE `form_fields` (`id` integer not null primary key autoincrement, `form_id` integer not null, `name` varchar(64) not null, `label` varchar(255) null, `type` text check (`type` in ('text', 'email', 'tel', 'textarea', 'select', 'checkbox', 'radio', 'file', 'hidden')) not null default 'text', `options` json null, `required` boolean not null default '0', `pattern` varchar(255) null, `min` float null, `max` float null, `step` float null default '1', `position` integer not null default '0', foreign key(`form_id`) references `forms`(`id`) on delete CASCADE);
CREATE UNIQUE INDEX `form_fields_form_id_name_unique` on `form_fields` (`form_id`, `name`);
CREATE TABLE `form_submissions` (`id` integer not null primary key autoincrement, `form_id` integer not null, `user_id` char(36) null, `submitted_at` datetime not null default CURRENT_TIMESTAMP, `ip_hash` blob null, `referrer` varchar(2000) null, `spam` boolean not null default '0', `exported` boolean null, foreign key(`form_id`) references `forms`(`id`) on delete CASCADE, foreign key(`user_id`) references `users`(`id`) on delete SET NULL);
CREATE TABLE `form_submission_values` (`submission_id` integer not null, `field_id` integer not null, `value` text null, `file_id` char(36) null, foreign key(`submission_id`) references `form_submissions`(`id`) on delete CASCADE, foreign key(`field_id`) references `form_fields`(`id`) on delete CASCADE, foreign key(`file_id`) references `files`(`id`) on delete SET NULL, primary key (`submission_id`, `field_id`));
CREATE TABLE `newsletters` (`id` integer not null primary key autoincrement, `title` varchar(191) not null, `blurb` text null, `slug` varchar(191) not null, `from_name` varchar(191) null, `from_address` varchar(191) not null, `reply_to` varchar(191) null, `paused` boolean not null default '0', `weekday` tinyint null, `send_hour` tinyint null default '9', `template_id` integer null, `opt_in` text check (`opt_in` in ('single', 'double')) not null default 'double', `created_at` datetime not null, foreign key(`template_id`) references `layouts`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `newsletters_title_unique` on `newsletters` (`title`);
CREATE UNIQUE INDEX `newsletters_slug_unique` on `newsletters` (`slug`);
CREATE TABLE `subscribers` (`id` char(36) not null, `email` varchar(191) not null, `full_name` varchar(191) null, `state` text check (`state` in ('pending', 'confirmed', 'bounced', 'gone')) not null default 'pending', `language` varchar(12) null, `user_id` char(36) null, `confirm_code` char(32) null, `confirmed_at` datetime null, `bounce_count` integer unsigned not null default '0', `engagement` decimal(5, 4) null default '0', `created_at` datetime not null, primary key (`id`), foreign key(`language`) references `locales`(`code`), foreign key(`user_id`) references `users`(`id`) on delete SET NULL);
CREATE UNIQUE INDEX `subscribers_email_unique` on `subscribers` (`email`);
CREATE INDEX `subscribers_state_index` on `subscribers` (`state`);
CREATE TABLE `newsletters_subscribers` (`newsletter_id` integer not null, `subscriber_id` char(36) not null, `since` date not null, foreign key(`newsletter_id`) references `newsletters`(`id`) on delete CASCADE, foreign key(`subscriber_id`) references `subscribers`(`id`) on delete CASCADE, primary key (`newsletter_id`, `subscriber_id`));
CREATE INDEX `newsletters_subscribers_subscriber_id_index` on `newsletters_subscribers` (`subscriber_id`);
CREATE TABLE `mailings` (`id` integer not null primary key autoincrement, `newsletter_id` integer not null, `post_id` char(36) null, `subject` varchar(300) not null, `body_html` text(1000000000) null, `body_text` text(1000000000) null, `phase` text check (`phase` in ('draft', 'queued', 'sending', 'sent', 'failed')) not null default 'draft', `queued_at` datetime null, `sent_at` datetime null, `total` integer unsigned not null default '0', `last_error` text null, foreign key(`newsletter_id`) references `newsletters`(`id`) on delete RESTRICT, foreign key(`post_id`) references `posts`(`id`) on delete SET NULL);
CREATE TABLE `mailing_recipients` (`mailing_id` bigint not null, `subscriber_id` char(36) not null, `address` varchar(191) not null, `chunk` integer not null default '0', `sent_at` datetime null, `opened_at` datetime null, `bounced_at` datetime null, `bounce_text` varchar(500) null, foreign key(`mailing_id`) references `mailings`(`id`) on delete CASCADE, foreign key(`subscriber_id`) references `subscribers`(`id`) on delete CASCADE, primary key (`mailing_id`, `subscriber_id`));
CREATE INDEX `mailing_recipients_mailing_id_sent_at_index` on `mailing_recipients` (`mailing_id`, `sent_at`);
CREATE TABLE `webhooks` (`id` integer not null primary key autoincrement, `site_id` integer null, `topic` varchar(50) not null, `url` varchar(2000) not null, `signing_key` varchar(191) null, `content_type` text check (`content_type` in ('json', 'form')) not null default 'json', `enabled` boolean not null default '1', `failures` tinyint not null default '0', `last_called_at` datetime null, foreign key(`site_id`) references `sites`(`id`) on delete CASCADE);
CREATE INDEX `webhooks_topic_enabled_index` on `webhooks` (`topic`, `enabled`);
CREATE TABLE `webhook_deliveries` (`id` integer not null primary key autoincrement, `webhook_id` integer not null, `body` json null, `http_status` smallint null, `millis` integer null, `attempt` tinyint not null default '1', `created_at` datetime not null default CURRENT_TIMESTAMP, foreign key(`webhook_id`) references `webhooks`(`id`) on delete CASCADE);
CREATE TABLE `jobs` (`id` integer not null primary key autoincrement, `queue` varchar(60) not null default 'default', `handler` varchar(191) not null, `arguments` json null, `state` text check (`state` in ('waiting', 'running', 'done', 'dead')) not null default 'waiting', `priority` integer not null default '0', `attempts` tinyint not null default '0', `run_at` datetime null, `locked_by` varchar(255) null, `finished_at` datetime null, `created_at` datetime not null default CURRENT_TIMESTAMP);
CREATE INDEX `jobs_queue_state_priority_index` on `jobs` (`queue`, `state`, `priority`);
CREATE TABLE `scheduled_publications` (`id` integer not null primary key autoincrement, `entry_id` char(36) not null, `action` text check (`action` in ('publish', 'unpublish')) not null, `run_at` datetime not null, `done` boolean not null default '0', `created_by` char(36) null, foreign key(`entry_id`) references `entries`(`id`) on delete CASCADE, foreign key(`created_by`) references `users`(`id`) on delete SET NULL);
CREATE INDEX `scheduled_publications_run_at_index` on `scheduled_publications` (`run_at`);
CREATE TABLE `audit_log` (`id` integer not null primary key autoincrement, `actor_id` varchar(36) null, `actor_type` varchar(255) not null default 'user', `event` varchar(50) not null, `resource_type` varchar(40) not null, `resource_id` varchar(36) null, `context` json null, `created_at` datetime not null default CURRENT_TIMESTAMP);
CREATE INDEX `audit_log_created_at_index` on `audit_log` (`created_at`);
CREATE INDEX `audit_log_resource_type_resource_id_index` on `audit_log` (`resource_type`, `resource_id`);
CREATE TABLE `search_queue` (`id` integer not null primary key autoincrement, `subject_type` varchar(40) not null, `subject_id` varchar(36) not null, `op` text check (`op` in ('index', 'delete')) not null default 'index', `locked_by` varchar(255) null, `locked_at` datetime null);
CREATE UNIQUE INDEX `search_queue_subject_type_subject_id_unique` on `search_queue` (`subject_type`, `subject_id`);
CREATE TABLE `page_views` (`page_id` char(36) not null, `day` date not null, `views` integer not null default '0', `visitors` integer not null default '0', `bounce_rate` decimal(5, 2) null, foreign key(`page_id`) references `pages`(`id`) on delete CASCADE, primary key (`page_id`, `day`));
CREATE TABLE `ext_venues` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`street` text,
	`city` text NOT NULL,
	`country` text DEFAULT 'DE' NOT NULL,
	`latitude` real,
	`longitude` real,
	`capacity` integer,
	`accessible` integer DEFAULT true NOT NULL,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL
);
CREATE TABLE `ext_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`venue_id` integer,
	`page_id` text,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`slug_lower` text GENERATED ALWAYS AS (lower("slug")) VIRTUAL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`all_day` integer DEFAULT false NOT NULL,
	`price` numeric,
	`currency` text DEFAULT 'EUR' NOT NULL,
	`status` text DEFAULT 'planned' NOT NULL,
	`max_attendees` integer,
	`organiser_id` text,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	`updated_at` integer,
	FOREIGN KEY (`venue_id`) REFERENCES `ext_venues`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`page_id`) REFERENCES `pages`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organiser_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "ext_events_status_check" CHECK("ext_events"."status" in ('planned', 'confirmed', 'cancelled', 'postponed')),
	CONSTRAINT "ext_events_range_check" CHECK("ext_events"."ends_at" is null or "ext_events"."ends_at" > "ext_events"."starts_at")
);
CREATE UNIQUE INDEX `ext_events_slug_unique` ON `ext_events` (`slug`);
CREATE INDEX `ext_events_starts_at_idx` ON `ext_events` (`starts_at`);
CREATE TABLE `ext_event_tickets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`event_id` integer NOT NULL,
	`name` text NOT NULL,
	`price_cents` integer DEFAULT 0 NOT NULL,
	`quota` integer,
	`sold` integer DEFAULT 0 NOT NULL,
	`sale_from` text,
	`sale_until` text,
	`hidden` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `ext_events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "ext_event_tickets_sold_check" CHECK("ext_event_tickets"."sold" >= 0)
);
CREATE UNIQUE INDEX `ext_event_tickets_event_id_name_unique` ON `ext_event_tickets` (`event_id`,`name`);
CREATE TABLE `ext_event_bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket_id` integer NOT NULL,
	`user_id` text,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`seats` integer DEFAULT 1 NOT NULL,
	`paid_at` integer,
	`cancelled_at` integer,
	`qr` blob,
	`answers` text,
	FOREIGN KEY (`ticket_id`) REFERENCES `ext_event_tickets`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
CREATE INDEX `ext_event_bookings_ticket_id_email_idx` ON `ext_event_bookings` (`ticket_id`,`email`);
CREATE TABLE `ext_plans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`monthly_cents` integer NOT NULL,
	`yearly_cents` integer,
	`features` text DEFAULT '[]' NOT NULL,
	`trial_days` integer DEFAULT 14 NOT NULL,
	`public` integer DEFAULT true NOT NULL
);
CREATE UNIQUE INDEX `ext_plans_code_unique` ON `ext_plans` (`code`);
CREATE TABLE `ext_memberships` (
	`user_id` text NOT NULL,
	`plan_id` integer NOT NULL,
	`started_on` text NOT NULL,
	`ends_on` text,
	`renews` integer DEFAULT true NOT NULL,
	`external_ref` text,
	PRIMARY KEY(`user_id`, `plan_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`plan_id`) REFERENCES `ext_plans`(`id`) ON UPDATE no action ON DELETE no action
);
CREATE UNIQUE INDEX `ext_memberships_external_ref_unique` ON `ext_memberships` (`external_ref`);
CREATE TABLE `ext_polls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question` text NOT NULL,
	`kind` text DEFAULT 'single' NOT NULL,
	`closes_at` integer,
	`anonymous` integer DEFAULT true NOT NULL,
	`post_id` text,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE TABLE `ext_poll_options` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`poll_id` integer NOT NULL,
	`label` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`poll_id`) REFERENCES `ext_polls`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE UNIQUE INDEX `ext_poll_options_poll_id_label_unique` ON `ext_poll_options` (`poll_id`,`label`);
CREATE TABLE `ext_poll_votes` (
	`poll_id` integer NOT NULL,
	`option_id` integer NOT NULL,
	`voter` text NOT NULL,
	`voted_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`poll_id`, `option_id`, `voter`),
	FOREIGN KEY (`poll_id`) REFERENCES `ext_polls`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`option_id`) REFERENCES `ext_poll_options`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE TABLE `ext_faq_categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`locale` text DEFAULT 'en' NOT NULL
);
CREATE TABLE `ext_faq_items` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`category_id` integer NOT NULL,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`helpful` integer DEFAULT 0 NOT NULL,
	`unhelpful` integer DEFAULT 0 NOT NULL,
	`score` real GENERATED ALWAYS AS ((1.0 * "helpful" / ("helpful" + "unhelpful" + 1))) STORED,
	`published` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `ext_faq_categories`(`id`) ON UPDATE no action ON DELETE cascade
);
CREATE TABLE `ext_glossary` (
	`term` text NOT NULL,
	`locale` text DEFAULT 'en' NOT NULL,
	`definition` text NOT NULL,
	`see_also` text,
	PRIMARY KEY(`term`, `locale`)
);
CREATE TABLE `ext_job_postings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`department` text,
	`location` text,
	`remote` text DEFAULT 'no' NOT NULL,
	`salary_min` integer,
	`salary_max` integer,
	`valid_through` text,
	`description` text NOT NULL,
	`created_at` text DEFAULT (CURRENT_TIMESTAMP) NOT NULL,
	CONSTRAINT "ext_job_postings_salary_check" CHECK("ext_job_postings"."salary_min" <= "ext_job_postings"."salary_max")
);
CREATE INDEX `ext_job_postings_valid_through_idx` ON `ext_job_postings` (`valid_through`) WHERE "ext_job_postings"."valid_through" is not null;
CREATE TABLE `ext_translations_cache` (
	`hash` blob NOT NULL,
	`source_locale` text NOT NULL,
	`target_locale` text NOT NULL,
	`text` text NOT NULL,
	`provider` text DEFAULT 'none' NOT NULL,
	`chars` integer DEFAULT 0 NOT NULL,
	`cost` numeric DEFAULT 0,
	`created_at` integer DEFAULT (unixepoch()) NOT NULL,
	PRIMARY KEY(`hash`, `target_locale`)
);
CREATE VIEW published_pages AS select p.id, p.site_id, p.path, p.title, s.hostname || p.path as url, count(b.id) as blocks from pages p join sites s on s.id = p.site_id left join page_blocks b on b.page_id = p.id and b.hidden = 0 where p.published_at is not null group by p.id
/* published_pages(id,site_id,path,title,url,blocks) */;
