//! XML expressions and XMLTABLE.

use super::{Alias, Expr, TypeName};
use crate::name::Ident;

/// Which XML expression: PostgreSQL's `XmlExprOp`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlOp {
    /// XMLCONCAT.
    Concat,
    /// XMLELEMENT.
    Element,
    /// XMLFOREST.
    Forest,
    /// XMLPARSE.
    Parse,
    /// XMLPI.
    Pi,
    /// XMLROOT.
    Root,
    /// XMLSERIALIZE.
    Serialize,
    /// IS DOCUMENT.
    Document,
}

impl XmlOp {
    /// Its word, by which PostgreSQL calls its column, too; IS DOCUMENT has none.
    pub fn word(self) -> &'static str {
        match self {
            XmlOp::Concat => "xmlconcat",
            XmlOp::Element => "xmlelement",
            XmlOp::Forest => "xmlforest",
            XmlOp::Parse => "xmlparse",
            XmlOp::Pi => "xmlpi",
            XmlOp::Root => "xmlroot",
            XmlOp::Serialize => "xmlserialize",
            XmlOp::Document => "IS DOCUMENT",
        }
    }
}

/// An XML expression.
#[derive(Clone, Debug, PartialEq)]
pub struct Xml {
    /// Which.
    pub op: XmlOp,
    /// NAME of an element or a processing instruction.
    pub name: Option<Ident>,
    /// XMLATTRIBUTES, or what XMLFOREST is made of, with AS.
    pub named: Vec<(Option<Ident>, Expr)>,
    /// The rest. XMLPARSE: the text, and whether white space is preserved. XMLROOT: the value, the version and what
    /// STANDALONE says (0 to 3: YES, NO, NO VALUE, nothing).
    pub args: Vec<Expr>,
    /// DOCUMENT of XMLPARSE and XMLSERIALIZE; else CONTENT.
    pub document: bool,
    /// AS and INDENT of XMLSERIALIZE.
    pub serialized: Option<(TypeName, bool)>,
}

/// XMLTABLE in FROM.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlTable {
    /// XMLNAMESPACES: the URI of each name; the one without a name is the default.
    pub namespaces: Vec<(Option<Ident>, Expr)>,
    /// What finds the rows.
    pub row: Expr,
    /// PASSING.
    pub document: Expr,
    /// COLUMNS.
    pub columns: Vec<XmlColumn>,
    /// Its alias.
    pub alias: Option<Alias>,
    /// LATERAL.
    pub lateral: bool,
    /// Byte offset.
    pub at: u32,
}

/// A column of XMLTABLE.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlColumn {
    /// Its name.
    pub name: Ident,
    /// Its type; none for FOR ORDINALITY.
    pub ty: Option<TypeName>,
    /// PATH.
    pub path: Option<Expr>,
    /// DEFAULT.
    pub default: Option<Expr>,
    /// NOT NULL.
    pub not_null: bool,
    /// Byte offset.
    pub at: u32,
}
