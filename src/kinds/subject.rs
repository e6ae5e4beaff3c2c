//! Owns the words by which COMMENT ON and ALTER … OWNER TO call an object.

use super::view::View;
use super::{ObjectId, ObjectKind};
use crate::knowledge;
use crate::name::{Ident, QualifiedName};

/// The kind and the name of an object.
pub(crate) fn subject(target: ObjectId) -> String {
    match target.kind {
        ObjectKind::Enum | ObjectKind::Composite => format!("type {}", type_name(target.qualified())),
        ObjectKind::Domain => format!("domain {}", type_name(target.qualified())),
        ObjectKind::Trigger | ObjectKind::Policy | ObjectKind::Rule => {
            let on = QualifiedName::new(target.schema, target.parent);
            format!("{} {} on {on}", target.kind.word(), target.name.sql())
        }
        ObjectKind::Constraint => {
            let word = if target.of == ObjectKind::Domain { "domain " } else { "" };
            let on = QualifiedName::new(target.schema, target.parent);
            let on = if word.is_empty() { on.sql() } else { type_name(on) };
            format!("constraint {} on {word}{on}", target.name.sql())
        }
        // The word that both functions and procedures go by.
        ObjectKind::Routine => format!("routine {}({})", routine_name(target.qualified()), target.key),
        ObjectKind::View => format!("{} {}", View::word_of(target), target.qualified()),
        ObjectKind::Opaque => opaque_subject(target),
        kind => format!("{} {}", kind.word(), target.qualified()),
    }
}

/// The name of a type as SQL writes it: `pg_catalog` is searched before `public`.
pub(crate) fn type_name(name: QualifiedName) -> String {
    let hidden = name.schema == Ident::PUBLIC && knowledge::core_type(name.name.as_str()).is_some();
    if hidden { format!("public.{}", name.name.sql()) } else { name.sql() }
}

/// The name of a routine as SQL writes it: `pg_catalog` is searched before `public`.
pub(crate) fn routine_name(name: QualifiedName) -> String {
    let hidden = || knowledge::functions(name.name.as_str()).any(|one| one.home().is_pg_catalog());
    if name.schema == Ident::PUBLIC && hidden() { format!("public.{}", name.name.sql()) } else { name.sql() }
}

fn opaque_subject(target: ObjectId) -> String {
    let (kind, signature) = target.key.as_str().split_once('\u{1f}').unwrap_or((target.key.as_str(), ""));
    match kind {
        "aggregate" if signature.is_empty() => format!("aggregate {}(*)", target.qualified()),
        "function" | "procedure" | "aggregate" => format!("{kind} {}({signature})", target.qualified()),
        "trigger" | "policy" | "rule" => {
            format!("{kind} {} on {}", Ident::new(signature).sql(), target.qualified())
        }
        "cast" => format!("cast ({signature})"),
        "transform" | "user mapping" => format!("{kind} {signature}"),
        "operator class" | "operator family" => format!("{kind} {} using {}", target.qualified(), signature),
        "operator" if target.schema == Ident::PUBLIC => format!("operator {} ({signature})", target.name),
        "operator" => format!("operator {}.{} ({signature})", target.schema.sql(), target.name),
        _ => format!("{kind} {}", target.qualified()),
    }
}
