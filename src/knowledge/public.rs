//! What everybody may do with what PostgreSQL and its extensions bring: as `system_functions.sql`, `system_views.sql` and the
//! scripts of the extensions leave it, of all supported versions together.

use super::{FunctionId, Provider, RelationId};

/// Functions that PUBLIC may not call, whatever their parameters; sorted.
const RESERVED_FUNCTIONS: &[&str] = &[
    "bt_index_check",
    "bt_index_parent_check",
    "dblink_connect_u",
    "heap_force_freeze",
    "heap_force_kill",
    "lo_export",
    "lo_import",
    "pg_backup_start",
    "pg_backup_stop",
    "pg_buffercache_pages",
    "pg_check_frozen",
    "pg_check_visible",
    "pg_config",
    "pg_create_restore_point",
    "pg_current_logfile",
    "pg_file_rename",
    "pg_file_sync",
    "pg_file_unlink",
    "pg_file_write",
    "pg_freespace",
    "pg_get_aios",
    "pg_get_backend_memory_contexts",
    "pg_get_shmem_allocations",
    "pg_get_shmem_allocations_numa",
    "pg_get_wal_record_info",
    "pg_get_wal_records_info",
    "pg_get_wal_records_info_till_end_of_wal",
    "pg_get_wal_stats",
    "pg_get_wal_stats_till_end_of_wal",
    "pg_hba_file_rules",
    "pg_ident_file_mappings",
    "pg_log_backend_memory_contexts",
    "pg_log_standby_snapshot",
    "pg_logdir_ls",
    "pg_logfile_rotate",
    "pg_ls_archive_statusdir",
    "pg_ls_dir",
    "pg_ls_logdir",
    "pg_ls_logicalmapdir",
    "pg_ls_logicalsnapdir",
    "pg_ls_replslotdir",
    "pg_ls_summariesdir",
    "pg_ls_tmpdir",
    "pg_ls_waldir",
    "pg_promote",
    "pg_read_binary_file",
    "pg_read_file",
    "pg_reload_conf",
    "pg_relpages",
    "pg_replication_origin_advance",
    "pg_replication_origin_create",
    "pg_replication_origin_drop",
    "pg_replication_origin_oid",
    "pg_replication_origin_progress",
    "pg_replication_origin_session_is_setup",
    "pg_replication_origin_session_progress",
    "pg_replication_origin_session_reset",
    "pg_replication_origin_session_setup",
    "pg_replication_origin_xact_reset",
    "pg_replication_origin_xact_setup",
    "pg_rotate_logfile",
    "pg_show_all_file_settings",
    "pg_show_replication_origin_status",
    "pg_start_backup",
    "pg_stat_file",
    "pg_stat_have_stats",
    "pg_stat_reset",
    "pg_stat_reset_backend_stats",
    "pg_stat_reset_replication_slot",
    "pg_stat_reset_shared",
    "pg_stat_reset_single_function_counters",
    "pg_stat_reset_single_table_counters",
    "pg_stat_reset_slru",
    "pg_stat_reset_subscription_stats",
    "pg_stat_statements_reset",
    "pg_stop_backup",
    "pg_switch_wal",
    "pg_truncate_visibility_map",
    "pg_visibility",
    "pg_visibility_map",
    "pg_visibility_map_summary",
    "pg_wal_replay_pause",
    "pg_wal_replay_resume",
    "pgstatginindex",
    "pgstathashindex",
    "pgstatindex",
    "pgstattuple",
    "pgstattuple_approx",
    "verify_heapam",
];

/// Relations of PostgreSQL's own that PUBLIC may not read; sorted.
const RESERVED_RELATIONS: &[&str] = &[
    "_pg_foreign_data_wrappers",
    "_pg_foreign_servers",
    "_pg_foreign_table_columns",
    "_pg_foreign_tables",
    "_pg_user_mappings",
    "pg_aios",
    "pg_authid",
    "pg_backend_memory_contexts",
    "pg_config",
    "pg_file_settings",
    "pg_hba_file_rules",
    "pg_ident_file_mappings",
    "pg_largeobject",
    "pg_replication_origin_status",
    "pg_shadow",
    "pg_shmem_allocations",
    "pg_shmem_allocations_numa",
    "pg_statistic",
    "pg_statistic_ext_data",
    "pg_subscription",
    "pg_user_mapping",
    "sql_parts",
    "transforms",
];

/// Relations of extensions that PUBLIC may read; sorted.
const SHARED_RELATIONS: &[&str] =
    &["geography_columns", "geometry_columns", "pg_stat_statements", "pg_stat_statements_info", "spatial_ref_sys"];

impl FunctionId {
    /// What PUBLIC may do with it before anybody grants or revokes anything.
    pub fn public_privileges(self) -> &'static [&'static str] {
        if RESERVED_FUNCTIONS.binary_search(&self.name()).is_ok() { &[] } else { &["execute"] }
    }
}

impl RelationId {
    /// What PUBLIC may do with it before anybody grants or revokes anything.
    pub fn public_privileges(self) -> &'static [&'static str] {
        let listed = |list: &[&str]| list.binary_search(&self.name()).is_ok();
        match self.provider() {
            Provider::Core if self.name() == "pg_settings" => &["select", "update"],
            Provider::Core if !listed(RESERVED_RELATIONS) => &["select"],
            Provider::Extension(_) if listed(SHARED_RELATIONS) => &["select"],
            _ => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        for list in [RESERVED_FUNCTIONS, RESERVED_RELATIONS, SHARED_RELATIONS] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
