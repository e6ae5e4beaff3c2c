//! What privileges ask of a plan.

use super::Privileges;
use super::brought::{brought_by, inputs};
use super::held::{Step, Wording};
use super::model::Class;
use crate::catalog::Catalog;
use crate::kinds::default_privileges::given;
use crate::kinds::opaque::Opaque;
use crate::kinds::{Model, Object, ObjectId, ObjectKind, routine_name, type_name};
use crate::name::Ident;
use crate::plan::{Action, Change, DiffCx, Verb, Verdict};

/// Items are for schemac itself, which knows all privileges.
const NEWEST: u32 = u32::MAX;

impl Change for Privileges {
    fn create(&self, _: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
        if self.changes_hands(cx) {
            return Vec::new();
        }
        self.from(&self.at_first(cx), Verb::Create, cx.oldest)
    }

    fn drop(&self, cx: &DiffCx<'_>) -> Vec<Action> {
        if self.changes_hands(cx) {
            return Vec::new();
        }
        self.as_usual().from(self, Verb::Drop, cx.oldest)
    }

    fn alter(old: &Self, new: &Self, cx: &DiffCx<'_>) -> Verdict {
        let actions = if new.changes_hands(cx) { Vec::new() } else { new.from(old, Verb::Set, cx.oldest) };
        Verdict::Alter(actions)
    }
}

/// What the old owner and the new one of an object that changes hands are to have then.
pub(crate) fn settled(target: ObjectId, from: Ident, to: Ident, cx: &DiffCx<'_>) -> Vec<Action> {
    if cx.is_made(target) || !cx.old.has(target) {
        return Vec::new();
    }
    let mut moved = Privileges::of_new_owner(cx.old, target, from, to);
    for one in cx.new.dependents_of::<Privileges>(target) {
        let of_new = one.role == Some(to) && moved.iter().all(|other| other.column != one.column);
        if of_new || one.role == Some(from) {
            moved.push(one.emptied());
        }
    }
    let wanted = |one: &Privileges| cx.new.find::<Privileges>(one.id()).cloned().unwrap_or_else(|| one.as_usual());
    moved.iter().flat_map(|one| wanted(one).from(one, Verb::Set, cx.oldest)).collect()
}

impl Privileges {
    /// Whether they are those of the old owner or the new one of an object that changes hands: the statements after OWNER TO see
    /// to them.
    fn changes_hands(&self, cx: &DiffCx<'_>) -> bool {
        let [old, new] = [cx.old, cx.new].map(|catalog| Privileges::owner(catalog, self.target));
        let of_either = self.role == Some(old) || self.role == Some(new);
        let stays = cx.old.has(self.target) && cx.new.has(self.target) && !cx.is_made(self.target);
        old != new && of_either && stays
    }

    /// What the role may do before it is granted anything: with an object that is new, what default privileges give it.
    fn at_first(&self, cx: &DiffCx<'_>) -> Privileges {
        let mut first = self.as_usual();
        if self.column.is_empty()
            && !self.of_owner
            && brought_by(self.target).is_none()
            && cx.is_made(self.target)
            && let Some(given) = given(&[cx.old, cx.new], self.target).remove(&self.role)
        {
            first.held = given;
        }
        first
    }

    /// The statements that make these of others, for servers from that version on.
    pub(super) fn from(&self, old: &Privileges, verb: Verb, oldest: u32) -> Vec<Action> {
        let (to, on) = (self.grantee(), self.subject());
        let columns = if self.column.is_empty() { String::new() } else { format!(" ({})", self.column.sql()) };
        let all = Class::of(self.target).all(!self.column.is_empty());
        let statement = |step: &Step| match step {
            Step::Revoke(list) => {
                (format!("revoke {list} on {on} from {to}"), format!("`{to}` may no longer {}", done(list, &on)))
            }
            Step::RevokeOption(list) => {
                let sql = format!("revoke grant option for {list} on {on} from {to}");
                (sql, format!("`{to}` may no longer grant {list} on {on}"))
            }
            Step::Grant(list, option) => {
                let tail = if *option { " with grant option" } else { "" };
                (format!("grant {list} on {on} to {to}{tail}"), format!("`{to}` may now {}", done(list, &on)))
            }
        };
        let steps = Wording { all, columns: &columns, oldest }.steps(&old.held, &self.held);
        steps.iter().map(statement).map(|(sql, says)| Action::statement(verb, sql, says)).collect()
    }

    /// What stands after ON.
    pub(crate) fn subject(&self) -> String {
        let target = self.target;
        match target.kind {
            ObjectKind::Opaque => match Opaque::kind_of(target) {
                "function" | "procedure" | "aggregate" => {
                    let (_, inputs) = target.key.as_str().split_once('\u{1f}').unwrap_or_default();
                    format!("routine {}({inputs})", target.qualified())
                }
                "language" => format!("language {}", target.name.sql()),
                "server" => format!("foreign server {}", target.name.sql()),
                "foreign data wrapper" => format!("foreign data wrapper {}", target.name.sql()),
                "type" => format!("type {}", target.qualified()),
                _ => target.qualified().to_string(),
            },
            ObjectKind::Sequence => format!("sequence {}", target.qualified()),
            ObjectKind::Routine if brought_by(target).is_some() => {
                format!("routine {}({})", target.qualified(), inputs(target))
            }
            ObjectKind::Routine => format!("routine {}({})", routine_name(target.qualified()), target.key),
            ObjectKind::Schema => format!("schema {}", target.name.sql()),
            ObjectKind::Domain => format!("domain {}", type_name(target.qualified())),
            ObjectKind::Enum | ObjectKind::Composite => format!("type {}", type_name(target.qualified())),
            _ => target.qualified().to_string(),
        }
    }

    /// The items that declare them.
    pub(crate) fn items(&self) -> Vec<String> {
        let texts = self.from(&self.as_usual(), Verb::Create, NEWEST).into_iter().flat_map(|action| action.sql);
        texts.filter_map(|sql| if let crate::plan::Sql::Statement(text) = sql { Some(text) } else { None }).collect()
    }
}

/// What one may do who has these privileges.
fn done(list: &str, on: &str) -> String {
    match list {
        "usage" => format!("use {on}"),
        "execute" => format!("call {on}"),
        _ => format!("{list} on {on}"),
    }
}

/// The items that declare who may do what with an object: what is unlike that which default privileges give.
pub(crate) fn items(catalog: &Catalog, id: ObjectId) -> Vec<String> {
    let defaults = given(&[catalog], id);
    let mut all: Vec<(Privileges, Privileges)> = Vec::new();
    for one in catalog.dependents_of::<Privileges>(id).filter(|one| one.target == id) {
        let first = match defaults.get(&one.role) {
            Some(held) if one.column.is_empty() && !one.of_owner => Privileges { held: held.clone(), ..one.clone() },
            _ => one.as_usual(),
        };
        all.push((first, one.clone()));
    }
    for (role, held) in defaults {
        let usual = Privileges::usual(id, Ident::EMPTY, role, false);
        let of_owner = role == Some(Privileges::owner(catalog, id));
        if !of_owner && !catalog.has(Privileges::id_of(id, Ident::EMPTY, role)) {
            all.push((Privileges { held, ..usual.clone() }, usual));
        }
    }
    all.sort_by_key(|(_, one)| crate::kinds::Model::id(one));
    let texts = all.iter().flat_map(|(first, one)| one.from(first, Verb::Create, NEWEST)).flat_map(|action| action.sql);
    texts.filter_map(|sql| if let crate::plan::Sql::Statement(text) = sql { Some(text) } else { None }).collect()
}

/// What default privileges give to an object that is created, and nobody is to have.
pub(crate) fn left_over(id: ObjectId, cx: &DiffCx<'_>) -> Vec<Action> {
    let mut out = Vec::new();
    for (role, held) in given(&[cx.old, cx.new], id) {
        let usual = Privileges::usual(id, Ident::EMPTY, role, false);
        let of_owner = role == Some(Privileges::owner(cx.new, id));
        if !of_owner && !cx.new.has(Privileges::id_of(id, Ident::EMPTY, role)) {
            out.extend(usual.from(&Privileges { held, ..usual.clone() }, Verb::Create, cx.oldest));
        }
    }
    out
}
