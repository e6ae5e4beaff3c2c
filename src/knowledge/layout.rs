//! How the tables lie in bytes: fields one after the other, little endian, no pointers.
//!
//! The build script, which writes the tables, and this crate, which reads them, both compile this
//! file, so they cannot disagree: a record's one `code` method serves both directions.

/// Passes over the fields of a record: a writer takes their values, a reader sets them.
pub(crate) trait Coder {
    /// One byte.
    fn byte(&mut self, value: &mut u8);
    /// Two bytes.
    fn short(&mut self, value: &mut u16);
    /// Four bytes.
    fn long(&mut self, value: &mut u32);
}

/// What a record is made of; records are made of records too.
pub(crate) trait Field: Copy + Default {
    /// How many bytes it takes.
    const WIDTH: usize;
    /// Passes over its bytes.
    fn code(&mut self, coder: &mut impl Coder);
}

impl Field for u8 {
    const WIDTH: usize = 1;
    #[inline]
    fn code(&mut self, coder: &mut impl Coder) {
        coder.byte(self);
    }
}

impl Field for bool {
    const WIDTH: usize = 1;
    #[inline]
    fn code(&mut self, coder: &mut impl Coder) {
        let mut byte = u8::from(*self);
        coder.byte(&mut byte);
        *self = byte != 0;
    }
}

impl Field for u16 {
    const WIDTH: usize = 2;
    #[inline]
    fn code(&mut self, coder: &mut impl Coder) {
        coder.short(self);
    }
}

impl Field for u32 {
    const WIDTH: usize = 4;
    #[inline]
    fn code(&mut self, coder: &mut impl Coder) {
        coder.long(self);
    }
}

/// A number of a row that may be missing.
impl Field for Option<u16> {
    const WIDTH: usize = 2;
    #[inline]
    fn code(&mut self, coder: &mut impl Coder) {
        let mut short = self.unwrap_or(u16::MAX);
        coder.short(&mut short);
        *self = (short != u16::MAX).then_some(short);
    }
}

macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
        pub(crate) struct $name {
            $($(#[$field_doc])* pub(crate) $field: $type,)+
        }

        impl Field for $name {
            const WIDTH: usize = 0 $(+ <$type as Field>::WIDTH)+;
            #[inline]
    fn code(&mut self, coder: &mut impl Coder) {
                $(self.$field.code(coder);)+
            }
        }
    };
}

record! {
    /// A string of at most 255 bytes, in the one text that holds all of them.
    Text {
        /// Its place in the text times 256, plus its length.
        packed: u32,
    }
}

record! {
    /// Consecutive rows of another table.
    Span {
        /// The first row.
        start: u32,
        /// How many.
        len: u16,
    }
}

record! {
    /// What all named objects have.
    Object {
        /// Its name, without a schema.
        name: Text,
        /// The schema, empty for the one that the user chose for the extension.
        schema: Text,
        /// The extension that brings it.
        provider: Option<u16>,
        /// The set of major versions: bit 0 is 14.
        versions: u8,
    }
}

record! {
    /// An extension.
    Extension {
        /// Its name.
        name: Text,
        /// Where it was read, then where it is assumed to be the same.
        read: u8,
        /// Those of its versions that servers create by default, newest server first.
        releases: Span,
    }
}

record! {
    /// What an extension is on some servers.
    Release {
        /// The servers' major versions.
        versions: u8,
        /// The extension's version.
        version: Text,
        /// All versions that can be asked for, in the table of texts.
        available: Span,
        /// The schema that it insists on, else empty.
        schema: Text,
        /// Whether ALTER EXTENSION can move it to another schema.
        relocatable: bool,
        /// Whether only a superuser may create it, trusted or not.
        superuser: bool,
        /// Whether one who may create objects in the database may create it too.
        trusted: bool,
        /// The names of the extensions that it requires, in the table of texts.
        requires: Span,
        /// The comment of its control file, which CREATE EXTENSION puts on it.
        comment: Text,
    }
}

record! {
    /// A type.
    Type {
        /// Its name and home.
        object: Object,
        /// `typtype`.
        kind: u8,
        /// `typcategory`.
        category: u8,
        /// `typispreferred`.
        preferred: bool,
        /// `typlen`: 65535 and 65534 for varying lengths.
        length: u16,
        /// `typstorage`.
        storage: u8,
        /// The name of its collation in `pg_catalog`, empty where it has none.
        collation: Text,
        /// Whether it takes a modifier, as in `varchar(3)`.
        has_modifier: bool,
        /// What `[]` gives.
        element: Option<u16>,
        /// How it is subscripted: a place in `SUBSCRIPTS`.
        subscript: u8,
        /// The type of arrays of it.
        array: Option<u16>,
        /// What a domain is over.
        base: Option<u16>,
        /// The modifier of what a domain is over, plus one.
        base_modifier: u32,
        /// What a range is over.
        range_subtype: Option<u16>,
        /// A range's multirange type.
        multirange: Option<u16>,
        /// A multirange's range type.
        range: Option<u16>,
    }
}

/// The handlers of subscripts: `Type::subscript` is a place here.
pub(crate) const SUBSCRIPTS: [&str; 5] = [
    "",
    "array_subscript_handler",
    "raw_array_subscript_handler",
    "jsonb_subscript_handler",
    "hstore_subscript_handler",
];

record! {
    /// A relation that is not the user's.
    Relation {
        /// Its name and home.
        object: Object,
        /// `relkind`.
        kind: u8,
        /// The type of its rows.
        row_type: Option<u16>,
        /// Its columns, in the table of columns.
        columns: Span,
    }
}

record! {
    /// A column, or an argument of a function.
    Column {
        /// Its name, which arguments may lack.
        name: Text,
        /// Its type.
        type_id: u16,
        /// Its type's modifier, plus one.
        modifier: u32,
    }
}

record! {
    /// A function, procedure or aggregate.
    Function {
        /// Its name and home.
        object: Object,
        /// `prokind`, or `aggkind` o or h.
        kind: u8,
        /// The direct arguments of an aggregate over ordered input.
        direct: u8,
        /// What it is called with, in the table of columns.
        inputs: Span,
        /// Its OUT, INOUT and TABLE columns, in the table of columns.
        outputs: Span,
        /// How many of the last arguments have defaults.
        defaults: u8,
        /// The type of each variadic argument.
        variadic: Option<u16>,
        /// What it returns.
        result: u16,
        /// Whether it returns a set of that.
        returns_set: bool,
        /// `provolatile`.
        volatility: u8,
        /// Whether it returns null for a null argument without being called.
        strict: bool,
        /// Its language.
        language: Text,
    }
}

record! {
    /// An operator.
    Operator {
        /// Its name and home.
        object: Object,
        /// The type on its left; prefix operators have none.
        left: Option<u16>,
        /// The type on its right.
        right: u16,
        /// What it gives.
        result: u16,
        /// The function that implements it.
        function: u16,
        /// The operator with the sides exchanged, else empty.
        commutator: Text,
        /// The operator that gives the opposite, else empty.
        negator: Text,
    }
}

record! {
    /// A cast.
    Cast {
        /// From this type.
        source: u16,
        /// To this type.
        target: u16,
        /// `castcontext`.
        context: u8,
        /// `castmethod`.
        method: u8,
        /// The function that does it.
        function: Option<u16>,
        /// The extension that brings it.
        provider: Option<u16>,
        /// The set of major versions.
        versions: u8,
    }
}

record! {
    /// An access method.
    AccessMethod {
        /// Its name; it has no schema.
        object: Object,
        /// `amtype`.
        kind: u8,
        /// Whether indexes may be ordered by it.
        can_order: bool,
        /// Whether indexes may be unique.
        can_unique: bool,
        /// Whether indexes may have several columns.
        can_multi_col: bool,
        /// Whether it can back an exclusion constraint.
        can_exclude: bool,
        /// Whether indexes may have INCLUDE columns.
        can_include: bool,
    }
}

record! {
    /// An operator family.
    Family {
        /// Its name and home.
        object: Object,
        /// Its access method.
        access_method: u16,
    }
}

record! {
    /// An operator class.
    OperatorClass {
        /// Its name and home.
        object: Object,
        /// Its access method.
        access_method: u16,
        /// The family that it belongs to.
        family: u16,
        /// The type that it indexes.
        input: u16,
        /// Whether it is the type's default.
        default: bool,
        /// What is stored, where that is another type.
        key: Option<u16>,
    }
}

record! {
    /// An operator in a family.
    Member {
        /// The family.
        family: u16,
        /// The operator.
        operator: u16,
        /// The types for which the family holds it.
        left: u16,
        /// The types for which the family holds it.
        right: u16,
        /// What it means to the access method.
        strategy: u16,
        /// The family of an ordering operator's result; a search operator has none.
        sort_family: Option<u16>,
        /// The set of major versions.
        versions: u8,
    }
}

record! {
    /// A collation.
    Collation {
        /// Its name and home.
        object: Object,
        /// `collprovider`.
        library: u8,
        /// Whether equal means the same bytes.
        deterministic: bool,
    }
}

record! {
    /// A language of functions.
    Language {
        /// Its name; it has no schema.
        object: Object,
        /// Whether users other than superusers may write functions in it.
        trusted: bool,
        /// Whether it is more than C, internal and SQL.
        procedural: bool,
    }
}

record! {
    /// Something of which only the name is known.
    Named {
        /// Its name and home.
        object: Object,
        /// What it is, as COMMENT ON says it.
        kind: Text,
    }
}

record! {
    /// A key word.
    Keyword {
        /// The word, in lower case.
        word: Text,
        /// The set of major versions.
        versions: u8,
        /// `catcode`.
        category: u8,
        /// Whether it may name a result column without AS.
        bare_label: bool,
    }
}

record! {
    /// A configuration setting.
    Setting {
        /// Its name.
        name: Text,
        /// The set of major versions.
        versions: u8,
        /// `vartype`.
        kind: Text,
        /// `context`.
        context: Text,
    }
}
