//! Owns what an analysed expression uses: columns, other objects, and what it promises.

use super::Analyzer;
use super::env::UserType;
use super::function::Func;
use super::node::Node;
use super::query::{FromNode, QueryNode, RteKind, VarRef};
use super::ty::{Ty, Types};
use crate::knowledge::{self, ExtensionId, Home, TypeId, TypeKind, Volatility};
use crate::name::{Ident, QualifiedName};

/// Something that an expression depends on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reference {
    /// A user's type.
    Type(QualifiedName),
    /// A user's function, with its argument types as `format_type` spells them, qualified.
    Function(QualifiedName, Vec<String>),
    /// A relation that a `regclass` constant names: a sequence as a rule.
    Relation(QualifiedName),
    /// A user's collation.
    Collation(QualifiedName),
    /// The primary key of a table.
    Key(QualifiedName, Ident),
    /// An extension of which something is used.
    Extension(ExtensionId),
}

/// What an expression uses.
pub(crate) struct Facts {
    pub(crate) columns: Vec<Ident>,
    pub(crate) whole_row: bool,
    pub(crate) refs: Vec<Reference>,
    pub(crate) volatility: Volatility,
    /// Relations of the user that queries in it read, and columns of those.
    pub(crate) uses: Vec<Use>,
}

/// A relation of the user that a query reads, or a column of it.
pub type Use = (QualifiedName, Option<Ident>);

impl Facts {
    fn new() -> Facts {
        let (columns, refs, uses) = (Vec::new(), Vec::new(), Vec::new());
        Facts { columns, whole_row: false, refs, volatility: Volatility::Immutable, uses }
    }

    fn refer(&mut self, reference: Reference) {
        if !self.refs.contains(&reference) {
            self.refs.push(reference);
        }
    }

    fn read(&mut self, one: Use) {
        if !self.uses.contains(&one) {
            self.uses.push(one);
        }
    }

    fn use_column(&mut self, name: Ident) {
        if !self.columns.contains(&name) {
            self.columns.push(name);
        }
    }

    fn promise(&mut self, volatility: Volatility) {
        self.volatility = self.volatility.max(volatility);
    }
}

impl Analyzer<'_> {
    /// What the expression uses.
    pub(crate) fn facts(&self, node: &Node) -> Facts {
        let mut gatherer = Gatherer { types: &self.types, queries: Vec::new(), facts: Facts::new() };
        gatherer.node(node);
        gatherer.facts
    }

    /// What the query uses.
    pub(crate) fn query_facts(&self, query: &QueryNode) -> Facts {
        let mut gatherer = Gatherer { types: &self.types, queries: Vec::new(), facts: Facts::new() };
        gatherer.query(query);
        gatherer.facts
    }
}

impl Analyzer<'_> {
    /// What a condition uses; that it is about its relations is no use of them.
    pub(crate) fn condition_facts(&self, query: &QueryNode) -> Facts {
        let mut gatherer = Gatherer { types: &self.types, queries: vec![query], facts: Facts::new() };
        query.filter.iter().for_each(|filter| gatherer.node(filter));
        gatherer.facts
    }
}

/// Gathering under way.
struct Gatherer<'g, 'a> {
    types: &'g Types<'a>,
    /// The queries around, outermost first.
    queries: Vec<&'g QueryNode>,
    facts: Facts,
}

impl<'g> Gatherer<'g, '_> {
    fn node(&mut self, node: &'g Node) {
        let (types, facts) = (self.types, &mut self.facts);
        match node {
            Node::Var { name, .. } => facts.use_column(*name),
            Node::WholeRow { .. } => facts.whole_row = true,
            Node::QueryVar { var, .. } => return self.query_var(*var),
            Node::Parameter { ty, .. } => refer_type(types, *ty, facts),
            Node::SubLink(link) => {
                link.test.iter().for_each(|test| self.node(test));
                return self.query(&link.query);
            }
            Node::Const(constant) => {
                refer_type(types, constant.ty, facts);
                let named = |text: &str| super::constant::relation_name(text.trim_end_matches("[]"));
                let name = constant.value.as_deref().and_then(named);
                match (constant.ty.core_name(), name) {
                    (Some("regclass"), Some(name)) => facts.refer(Reference::Relation(name)),
                    (Some("regtype"), Some(name)) => facts.refer(Reference::Type(name)),
                    _ => {}
                }
            }
            Node::Call(call) => refer_function(types, &call.func, facts),
            Node::Aggregate(call) => refer_function(types, &call.func, facts),
            Node::WindowCall(call) => refer_function(types, &call.func, facts),
            Node::Op(op) => refer_operator(op.op, facts),
            Node::AnyAll { op, .. } => refer_operator(*op, facts),
            Node::RowCompare(rows) => rows.ops.iter().for_each(|op| refer_operator(*op, facts)),
            Node::ViaIo { arg, ty, .. } => {
                facts.promise(io_volatility(types, arg.ty(), false));
                facts.promise(io_volatility(types, *ty, true));
                refer_type(types, *ty, facts);
            }
            Node::Relabel { ty, .. }
            | Node::ArrayCoerce { ty, .. }
            | Node::ToDomain { ty, .. }
            | Node::Row { ty, .. } => refer_type(types, *ty, facts),
            Node::Array(array) => refer_type(types, array.ty, facts),
            Node::Field { arg, name, .. } => {
                let of = types.base(arg.ty());
                refer_type(types, of, facts);
                if let Some((of, _)) = types.user(of) {
                    facts.read((of, Some(*name)));
                }
            }
            Node::SqlValue { .. } => facts.promise(Volatility::Stable),
            // What becomes of the values in there depends on how they are written.
            Node::Json(json) => {
                refer_type(types, json.ty, facts);
                for arg in &json.args {
                    facts.promise(io_volatility(types, arg.ty(), false));
                }
            }
            Node::Collate { collation, .. } if collation.schema != Ident::PG_CATALOG => {
                facts.refer(Reference::Collation(*collation));
            }
            _ => {}
        }
        node.children(&mut |child| self.node(child));
    }

    fn query(&mut self, query: &'g QueryNode) {
        self.queries.push(query);
        for cte in &query.ctes {
            self.query(&cte.query);
            cte.expressions().for_each(|one| self.node(one));
        }
        for rte in &query.rtable {
            self.item(&rte.kind);
        }
        query.from.iter().for_each(|item| self.conditions(item));
        query.targets.iter().for_each(|target| self.node(&target.node));
        for window in &query.windows {
            window.start.iter().chain(&window.end).for_each(|one| self.node(one));
        }
        let rest = [&query.filter, &query.having, &query.limit, &query.offset];
        rest.into_iter().flatten().for_each(|one| self.node(one));
        if let Some(modify) = &query.modify {
            let target = query.rtable.get(usize::from(modify.target)).map(|rte| &rte.kind);
            if let Some(RteKind::Relation { name, real, user: true, .. }) = target {
                modify.written().for_each(|column| self.facts.read((*name, Some(column))));
                // The row `excluded` has all columns of the table.
                let excluded = if modify.updates_on_conflict() { &real[..] } else { &[] };
                excluded.iter().for_each(|column| self.facts.read((*name, Some(*column))));
            }
            modify.expressions(&mut |value| self.node(value));
            modify.source().into_iter().for_each(|source| self.query(source));
        }
        for (table, key) in &query.keys {
            self.facts.refer(Reference::Key(*table, *key));
        }
        self.facts.promise(Volatility::Stable);
        self.queries.pop();
    }

    fn item(&mut self, kind: &'g RteKind) {
        match kind {
            RteKind::Relation { name, user: true, sample, .. } => {
                self.facts.read((*name, None));
                sample.iter().flat_map(|one| one.expressions()).for_each(|one| self.node(one));
            }
            RteKind::Relation { name, .. } => {
                let here = |id: &knowledge::RelationId| self.types.home(id.home(), id.provider()) == Some(name.schema);
                let mut found = knowledge::relations(name.name.as_str()).filter(here);
                if let Some(extension) = found.find_map(|id| id.provider().extension()) {
                    self.facts.refer(Reference::Extension(extension));
                }
            }
            RteKind::Subquery(query) => self.query(query),
            RteKind::Functions(list, _) => {
                for one in list {
                    self.node(&one.call);
                    for column in &one.stated {
                        refer_type(self.types, column.ty, &mut self.facts);
                    }
                }
            }
            RteKind::Values(rows) => rows.iter().flatten().for_each(|one| self.node(one)),
            RteKind::XmlTable(table) => {
                table
                    .columns
                    .iter()
                    .filter_map(|one| one.ty)
                    .for_each(|(ty, _)| refer_type(self.types, ty, &mut self.facts));
                table.expressions().for_each(|one| self.node(one));
            }
            RteKind::Join { .. } | RteKind::Cte { .. } => {}
        }
    }

    fn conditions(&mut self, item: &'g FromNode) {
        let FromNode::Join(join) = item else { return };
        self.conditions(&join.left);
        self.conditions(&join.right);
        join.on.iter().for_each(|on| self.node(on));
    }

    fn query_var(&mut self, var: VarRef) {
        let Some(query) = self.queries.get(usize::from(var.level)) else { return };
        let Some(rte) = query.rtable.get(usize::from(var.rte)) else { return };
        let column = usize::from(var.column);
        match &rte.kind {
            RteKind::Relation { name, real, user: true, .. } => {
                if let Some(column) = real.get(column) {
                    self.facts.read((*name, Some(*column)));
                }
            }
            RteKind::Functions(list, _) => {
                if let [only] = list.as_slice()
                    && only.stated.is_empty()
                    && let Some((of, UserType::Composite { attributes })) =
                        self.types.user(self.types.base(only.call.ty()))
                    && let Some((name, _)) = attributes.get(column)
                {
                    self.facts.read((of, Some(*name)));
                }
            }
            RteKind::Join { parts, .. } => parts.get(column).into_iter().for_each(|part| self.node(part)),
            _ => {}
        }
    }
}

fn refer_type(types: &Types<'_>, ty: Ty, facts: &mut Facts) {
    match types.element(ty).unwrap_or(ty) {
        Ty::Known(id) => {
            if let Some(extension) = id.provider().extension() {
                facts.refer(Reference::Extension(extension));
            }
        }
        user @ (Ty::User(_) | Ty::UserArray(_)) => {
            if let Some((name, _)) = types.user(user) {
                facts.refer(Reference::Type(name));
            }
        }
    }
}

fn refer_function(types: &Types<'_>, func: &Func, facts: &mut Facts) {
    facts.promise(types.volatility(func));
    function_reference(types, func).into_iter().for_each(|one| facts.refer(one));
}

/// What a use of the function depends on; nothing for PostgreSQL's own.
pub(crate) fn function_reference(types: &Types<'_>, func: &Func) -> Option<Reference> {
    match func {
        Func::Known(id) => id.provider().extension().map(Reference::Extension),
        Func::User(user) => {
            let args = user.args.iter().map(|(_, ty)| types.type_ref(*ty, -1).qualified()).collect();
            Some(Reference::Function(user.name, args))
        }
    }
}

fn refer_operator(op: super::operator::Oper, facts: &mut Facts) {
    facts.promise(op.volatility());
    if let Some(extension) = op.0.provider().extension() {
        facts.refer(Reference::Extension(extension));
    }
}

/// What the input or output function of a type promises.
pub(crate) fn io_volatility(types: &Types<'_>, ty: Ty, input: bool) -> Volatility {
    let base = if input { types.base(ty) } else { ty };
    match base {
        Ty::User(_) | Ty::UserArray(_) => Volatility::Stable,
        Ty::Known(id) if types.element(base).is_some() || id.kind() != TypeKind::Base => Volatility::Stable,
        Ty::Known(id) => base_io_volatility(id, input),
    }
}

/// The types of `pg_catalog` whose input or output depends on settings.
fn base_io_volatility(id: TypeId, input: bool) -> Volatility {
    if id.home() != Home::Schema("pg_catalog") {
        return Volatility::Immutable;
    }
    let stable = match id.name() {
        "time" | "timetz" | "xml" => input,
        "aclitem" | "date" | "interval" | "money" | "timestamp" | "timestamptz" => true,
        name => name.starts_with("reg"),
    };
    if stable { Volatility::Stable } else { Volatility::Immutable }
}
