//! Owns the text of XML expressions.

use super::Printer;
use crate::analyze::error::Analysis;
use crate::analyze::node::{Constant, Node, XmlNode};
use crate::analyze::query::{XmlColumnNode, XmlTableNode};
use crate::sql::ast::XmlOp;

impl<'n> Printer<'_, '_, 'n> {
    pub(super) fn xml(&mut self, xml: &'n XmlNode) -> Analysis<()> {
        if xml.op == XmlOp::Document {
            self.alone(&xml.args)?;
            self.out.push_str(" IS DOCUMENT");
            return Ok(());
        }
        self.out.push_str(&xml.op.word().to_uppercase());
        self.out.push('(');
        if matches!(xml.op, XmlOp::Parse | XmlOp::Serialize) {
            self.out.push_str(if xml.document { "DOCUMENT " } else { "CONTENT " });
        }
        let mut comma = false;
        if let Some(name) = xml.name {
            self.out.push_str("NAME ");
            self.ident(name);
            comma = true;
        }
        if !xml.named.is_empty() {
            self.comma(comma);
            self.xml_named(xml)?;
            comma = true;
        }
        if !xml.args.is_empty() {
            self.comma(comma);
            self.xml_args(xml)?;
        }
        if let Some((ty, typmod, indent)) = xml.serialized {
            self.out.push_str(" AS ");
            self.type_name(ty, typmod);
            // PostgreSQL 18 writes NO INDENT, too, which goes without saying.
            self.out.push_str(if indent { " INDENT" } else { "" });
        }
        self.out.push(')');
        Ok(())
    }

    fn comma(&mut self, needed: bool) {
        self.out.push_str(if needed { ", " } else { "" });
    }

    /// The first of several, with its implicit casts.
    fn alone(&mut self, args: &'n [Node]) -> Analysis<()> {
        args.first().map_or(Ok(()), |arg| self.node(arg, true))
    }

    fn xml_named(&mut self, xml: &'n XmlNode) -> Analysis<()> {
        let attributes = xml.op != XmlOp::Forest;
        self.out.push_str(if attributes { "XMLATTRIBUTES(" } else { "" });
        for (i, (name, value)) in xml.named.iter().enumerate() {
            self.comma(i > 0);
            self.node(value, true)?;
            self.out.push_str(" AS ");
            self.ident(*name);
        }
        self.out.push_str(if attributes { ")" } else { "" });
        Ok(())
    }

    fn xml_args(&mut self, xml: &'n XmlNode) -> Analysis<()> {
        match xml.op {
            XmlOp::Parse => {
                self.alone(&xml.args)?;
                let preserve = xml.args.get(1).is_some_and(Node::is_true_constant);
                self.out.push_str(if preserve { " PRESERVE WHITESPACE" } else { " STRIP WHITESPACE" });
            }
            XmlOp::Root => {
                self.alone(&xml.args)?;
                self.out.push_str(", VERSION ");
                match xml.args.get(1) {
                    Some(version) if !version.is_null_constant() => self.node(version, false)?,
                    _ => self.out.push_str("NO VALUE"),
                }
                self.out.push_str(match xml.args.get(2) {
                    Some(Node::Const(Constant { value: Some(said), .. })) => match &**said {
                        "0" => ", STANDALONE YES",
                        "1" => ", STANDALONE NO",
                        "2" => ", STANDALONE NO VALUE",
                        _ => "",
                    },
                    _ => "",
                });
            }
            _ => self.list(&xml.args)?,
        }
        Ok(())
    }

    /// `get_xmltable`.
    pub(super) fn xml_table(&mut self, table: &'n XmlTableNode) -> Analysis<()> {
        self.out.push_str("XMLTABLE(");
        for (i, (name, uri)) in table.namespaces.iter().enumerate() {
            self.out.push_str(if i == 0 { "XMLNAMESPACES (" } else { ", " });
            self.out.push_str(if name.is_none() { "DEFAULT " } else { "" });
            self.node(uri, true)?;
            if let Some(name) = name {
                self.out.push_str(" AS ");
                self.ident(*name);
            }
        }
        self.out.push_str(if table.namespaces.is_empty() { "(" } else { "), (" });
        self.node(&table.row, true)?;
        self.out.push_str(") PASSING (");
        self.node(&table.document, true)?;
        self.out.push(')');
        for (i, column) in table.columns.iter().enumerate() {
            self.out.push_str(if i == 0 { " COLUMNS " } else { ", " });
            self.xml_column(column)?;
        }
        self.out.push(')');
        Ok(())
    }

    fn xml_column(&mut self, column: &'n XmlColumnNode) -> Analysis<()> {
        self.ident(column.name);
        let Some((ty, typmod)) = column.ty else {
            self.out.push_str(" FOR ORDINALITY");
            return Ok(());
        };
        self.out.push(' ');
        self.type_name(ty, typmod);
        for (word, value) in [(" DEFAULT (", &column.default), (" PATH (", &column.path)] {
            if let Some(value) = value {
                self.out.push_str(word);
                self.node(value, true)?;
                self.out.push(')');
            }
        }
        self.out.push_str(if column.not_null { " NOT NULL" } else { "" });
        Ok(())
    }
}
