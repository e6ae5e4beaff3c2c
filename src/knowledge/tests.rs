//! What PostgreSQL's manual says, looked up in the tables.

use super::*;

fn core(name: &str) -> TypeId {
    core_type(name).unwrap_or_else(|| panic!("the core has a type {name}"))
}

fn names(types: impl Iterator<Item = TypeId>) -> Vec<&'static str> {
    types.map(TypeId::name).collect()
}

/// The function of the core with these arguments.
fn function(name: &str, args: &[&str]) -> Option<FunctionId> {
    functions(name).find(|id| id.provider() == Provider::Core && names(id.args()) == args)
}

fn operator(left: &str, name: &str, right: &str) -> OperatorId {
    let (left, right) = (Some(core(left)), core(right));
    operators(name).find(|id| (id.left(), id.right()) == (left, right)).expect("an operator")
}

#[test]
fn types_know_their_arrays_and_elements() {
    assert_eq!(core("int4").array(), Some(core("_int4")));
    assert_eq!(core("_int4").element(), Some(core("int4")));
    assert_eq!(core("_int4").category(), b'A');
    assert!(core("_varchar").has_typmod());
    assert_eq!(core("_text").collation(), Some("default"));
    assert_eq!(core("oidvector").element(), Some(core("oid")));
    assert_eq!((core("point").element(), core("point").subscripted()), (None, Some(core("float8"))));
    assert_eq!(core("jsonb").subscript(), Some(Subscript::Jsonb));
    assert_eq!(core("_record").element(), Some(core("record")));
    assert_eq!(core("void").array(), None);
}

#[test]
fn types_know_what_resolution_asks_for() {
    assert!(core("text").preferred() && !core("varchar").preferred());
    assert_eq!((core("varchar").category(), core("numeric").category()), (b'S', b'N'));
    assert!(core("varchar").has_typmod() && !core("text").has_typmod());
    assert_eq!(core("name").collation(), Some("C"));
    assert_eq!((core("int8").length(), core("text").length()), (Some(8), None));
    assert_eq!(core("anyelement").kind(), TypeKind::Pseudo);
    assert!(core("int4").is("int4") && !core("int4").is("int8"));
}

#[test]
fn ranges_know_their_kin() {
    let range = core("int4range");
    assert_eq!((range.kind(), range.range_subtype()), (TypeKind::Range, Some(core("int4"))));
    assert_eq!(range.multirange(), Some(core("int4multirange")));
    assert_eq!(core("int4multirange").range(), Some(range));
}

#[test]
fn domains_and_rows_are_types() {
    let domain = types("yes_or_no").next().expect("information_schema has it");
    assert_eq!(domain.home(), Home::Schema("information_schema"));
    assert_eq!((domain.base(), domain.base_modifier()), (Some(core("varchar")), Some(7)));
    assert_eq!(core("pg_class").kind(), TypeKind::Composite);
    assert_eq!(core("pg_class").array(), Some(core("_pg_class")));
}

#[test]
fn functions_have_overloads() {
    let lower = function("lower", &["text"]).expect("lower(text)");
    assert_eq!((lower.result(), lower.volatility()), (core("text"), Volatility::Immutable));
    assert!(lower.strict() && lower.home().is_pg_catalog() && lower.versions() == Versions::ALL);
    assert_eq!(function("lower", &["anyrange"]).map(FunctionId::result), Some(core("anyelement")));
    assert_eq!(functions("no_such_function").len(), 0);
}

#[test]
fn functions_say_how_they_are_called() {
    let format = function("format", &["text", "any"]).expect("format");
    assert_eq!(format.variadic(), Some(core("any")));
    let json = function("jsonb_extract_path", &["jsonb", "_text"]).expect("jsonb_extract_path");
    assert_eq!(json.variadic(), Some(core("text")));
    assert_eq!(json.arg_names().collect::<Vec<_>>(), ["from_json", "path_elems"]);
    let interval = functions("make_interval").next().expect("make_interval");
    assert_eq!((interval.args().len(), interval.defaults()), (7, 7));
    assert!(function("generate_series", &["int4", "int4"]).is_some_and(FunctionId::returns_set));
}

#[test]
fn functions_say_what_they_give() {
    let options = functions("pg_options_to_table").next().expect("pg_options_to_table");
    assert_eq!((options.result(), options.returns_set()), (core("record"), true));
    let columns: Vec<_> = options.outputs().map(|column| (column.name, column.type_id)).collect();
    assert_eq!(columns, [("option_name", core("text")), ("option_value", core("text"))]);
}

#[test]
fn aggregates_and_windows_are_told_apart() {
    let kind = |name, args: &[&str]| function(name, args).map(|id| (id.kind(), id.aggregate()));
    assert_eq!(kind("sum", &["int4"]), Some((FunctionKind::Aggregate, Some(Aggregate::Normal))));
    assert_eq!(kind("row_number", &[]), Some((FunctionKind::Window, None)));
    let ordered = Aggregate::OrderedSet { direct: 1 };
    assert_eq!(kind("percentile_cont", &["float8", "float8"]), Some((FunctionKind::Aggregate, Some(ordered))));
    let ranks: Vec<_> = functions("rank").filter_map(FunctionId::aggregate).collect();
    assert_eq!(ranks, [Aggregate::Hypothetical { direct: 1 }]);
}

#[test]
fn versions_are_kept() {
    assert!(function("gen_random_uuid", &[]).is_some_and(|id| id.versions() == Versions::ALL));
    assert!(function("uuidv7", &[]).is_some_and(|id| id.versions() == Versions::range(18, 18)));
    assert_eq!(functions("date_bin").next().map(FunctionId::versions), Some(Versions::ALL));
}

#[test]
fn operators_know_their_functions() {
    let equal = operator("int4", "=", "int8");
    assert_eq!((equal.result(), equal.function().name()), (core("bool"), "int48eq"));
    assert_eq!((equal.commutator(), equal.negator()), (Some("="), Some("<>")));
    let minus = operators("-").find(|id| id.left().is_none() && id.right() == core("int4"));
    assert_eq!(minus.map(|id| id.function().name()), Some("int4um"));
    let concat = operators("||").find(|id| (id.left(), id.right()) == (Some(core("anynonarray")), core("text")));
    assert!(concat.is_some());
}

#[test]
fn casts_are_as_the_manual_says() {
    let context = |from, to| cast(core(from), core(to)).map(CastId::context);
    assert_eq!(context("int4", "int8"), Some(CastContext::Implicit));
    assert_eq!(context("int8", "int4"), Some(CastContext::Assignment));
    assert_eq!(context("text", "int4"), None);
    let length = cast(core("varchar"), core("varchar")).expect("applies the length");
    assert_eq!(length.function().map(|id| id.args().len()), Some(3));
    let text = cast(core("varchar"), core("text")).expect("a cast");
    assert_eq!((text.method(), text.function()), (CastMethod::Binary, None));
    assert!(casts_from(core("int4")).all(|id| id.source() == core("int4")));
    assert!(casts_to(core("int4")).any(|id| id.source() == core("int8")));
    assert_eq!(ids_to(core("int4")), casts_found_one_by_one(core("int4")));
}

fn ids_to(target: TypeId) -> Vec<CastId> {
    let mut ids: Vec<_> = casts_to(target).collect();
    ids.sort();
    ids
}

fn casts_found_one_by_one(target: TypeId) -> Vec<CastId> {
    TypeId::all()
        .flat_map(|source| casts(source, target))
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .collect()
}

#[test]
fn indexes_find_their_classes() {
    let text = default_operator_class("btree", core("text")).expect("a default");
    assert_eq!((text.name(), text.is_default()), ("text_ops", true));
    assert_eq!(text.family().name(), "text_ops");
    let pattern = operator_classes("btree", "text_pattern_ops").next().expect("a class");
    assert_eq!((pattern.input(), pattern.is_default()), (core("text"), false));
    assert_eq!(default_operator_class("gin", core("jsonb")).map(OperatorClassId::name), Some("jsonb_ops"));
    assert_eq!(default_operator_class("btree", core("json")), None);
    assert_eq!(default_operator_class("no_such_method", core("text")), None);
    let gist = access_method("gist").expect("gist");
    assert!(gist.can_exclude() && gist.can_include() && !gist.can_unique());
}

#[test]
fn families_know_their_operators() {
    let family = default_operator_class("btree", core("int8")).expect("a default").family();
    assert_eq!(family.name(), "integer_ops");
    assert_eq!(equality_operator(family, core("int4"), core("int8")), Some(operator("int4", "=", "int8")));
    assert_eq!(equality_operator(family, core("int4"), core("text")), None);
    let ranges = default_operator_class("gist", core("anyrange")).expect("a default").family();
    let overlaps = operators("&&").find(|id| id.right() == core("anyrange") && id.left() == Some(core("anyrange")));
    let overlaps = overlaps.expect("ranges overlap");
    assert_eq!(operator_in_family(ranges, overlaps).len(), 1);
    assert_eq!(operator_in_family(family, overlaps).len(), 0);
    let any_range = core("anyrange");
    let equal = equality_operator(ranges, any_range, any_range).expect("ranges are equal or not");
    assert_eq!((equal.name(), equal.left()), ("=", Some(any_range)));
    let points = default_operator_class("gist", core("point")).expect("a default").family();
    assert_eq!(equality_operator(points, core("point"), core("point")), None);
}

#[test]
fn btree_gist_knows_equality() {
    let gist = default_operator_classes("gist", core("int4")).next().expect("btree_gist has one");
    assert_eq!(gist.provider().extension(), extension("btree_gist"));
    assert_eq!(equality_operator(gist.family(), core("int4"), core("int4")), Some(operator("int4", "=", "int4")));
}

#[test]
fn extensions_are_tagged() {
    let citext = extension("citext").expect("citext");
    let found: Vec<_> = types("citext").collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].provider(), Provider::Extension(citext));
    assert_eq!(found[0].home(), Home::ExtensionSchema(citext));
    assert_eq!(core_type("citext"), None);
    assert!(citext.release(15).is_some_and(Release::trusted));
    assert_eq!(cast(found[0], core("text")).map(CastId::provider), Some(Provider::Extension(citext)));
    assert_eq!(extension("no_such_extension"), None);
}

#[test]
fn extensions_say_what_they_insist_on() {
    let plpgsql = extension("plpgsql").expect("plpgsql");
    assert_eq!(plpgsql.home(), Home::Schema("pg_catalog"));
    assert!(language("plpgsql").is_some_and(|id| id.provider() == Provider::Extension(plpgsql) && id.trusted()));
    let earth = extension("earthdistance").and_then(|id| id.release(18)).expect("earthdistance");
    assert_eq!(earth.requires().collect::<Vec<_>>(), ["cube"]);
    let earth = types("earth").next().expect("a domain over cube");
    assert_eq!(earth.base(), types("cube").next());
}

#[test]
fn an_extension_read_on_one_version_stands_for_all() {
    let postgis = extension("postgis").expect("postgis");
    assert_eq!((postgis.read(), postgis.versions()), (Versions::range(15, 15), Versions::ALL));
    assert!(types("geometry").next().is_some_and(|id| id.versions() == Versions::ALL));
    let gone = extension("adminpack").expect("adminpack");
    assert_eq!((gone.read(), gone.versions()), (Versions::range(14, 16), Versions::range(14, 16)));
}

#[test]
fn system_relations_have_columns() {
    let class = system_relation("pg_catalog", "pg_class", 15).expect("pg_class");
    let columns: Vec<_> = class.columns().take(2).map(|column| (column.name, column.type_id)).collect();
    assert_eq!(columns, [("oid", core("oid")), ("relname", core("name"))]);
    assert_eq!(class.row_type(), Some(core("pg_class")));
    assert!(system_relation("information_schema", "columns", 18).is_some());
    assert!(system_relation("pg_catalog", "pg_stat_io", 15).is_none());
    let stats = extension("pg_stat_statements").expect("it is in contrib");
    assert!(stats.relations("pg_stat_statements").any(|id| id.kind() == RelationKind::View));
}

#[test]
fn the_rest_is_found_by_name() {
    assert_eq!(keyword("select"), Some(KeywordCategory::Reserved));
    assert_eq!(keyword("between"), Some(KeywordCategory::ColumnName));
    assert_eq!(keyword("task"), None);
    assert!(keywords("json_table").all(|id| !id.versions().contains(16)));
    assert!(collations("C").any(|id| id.library() == CollationLibrary::Libc));
    assert!(collations("de-x-icu").any(|id| id.library() == CollationLibrary::Icu));
    assert!(named(NamedKind::TextSearchConfiguration, "english").next().is_some());
    assert!(named(NamedKind::Role, "pg_monitor").next().is_some());
    assert_eq!(setting("search_path").map(SettingId::kind), Some("string"));
    assert_eq!(setting("timezone").map(SettingId::name), Some("TimeZone"));
    assert!(SettingId::all().all(|id| setting(id.name()).is_some_and(|found| found.name() == id.name())));
    assert!(language("sql").is_some_and(|id| !id.procedural()));
}

#[test]
fn tables_are_sorted_as_their_lookups_expect() {
    assert!(TypeId::all().is_sorted_by_key(TypeId::name));
    assert!(TypeId::all().all(|id| types(id.name()).any(|found| found == id)));
    assert!(FunctionId::all().all(|id| functions(id.name()).any(|found| found == id)));
    assert!(OperatorId::all().all(|id| operators(id.name()).any(|found| found == id)));
    assert!(RelationId::all().all(|id| relations(id.name()).any(|found| found == id)));
    assert!(OperatorClassId::all().all(|id| {
        let mut found = operator_classes(id.access_method().name(), id.name());
        found.any(|found| found == id)
    }));
    let defaults = OperatorClassId::all().filter(|id| id.is_default());
    assert!(
        { defaults }.all(|id| default_operator_classes(id.access_method().name(), id.input()).any(|found| found == id))
    );
    assert!(KeywordId::all().all(|id| keywords(id.word()).any(|found| found == id)));
    assert!(ExtensionId::all().all(|id| extension(id.name()) == Some(id)));
}

#[test]
fn no_function_is_there_twice_in_one_version() {
    for id in FunctionId::all() {
        let same = functions(id.name()).filter(|other| other.home() == id.home() && other.args().eq(id.args()));
        let shared = same.filter(|other| !other.versions().intersection(id.versions()).is_empty());
        assert_eq!(shared.count(), 1, "{} {:?}", id.name(), names(id.args()));
    }
}

/// The tables are bytes in the program's read-only part: nothing to relocate, nothing to touch at
/// the start. A sudden growth should be seen.
#[test]
fn tables_are_small_and_hold_no_pointers() {
    assert!((500_000..4_000_000).contains(&table::size()), "{} bytes", table::size());
    assert_eq!(size_of::<TypeId>(), 2);
}
