//! What all kinds of objects have: a number in their table, a name, an origin.

/// Declares the numbers of objects that live in no schema.
macro_rules! global {
    ($(#[$doc:meta])* $id:ident in $table:ident: $row:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $id(u16);

        impl $id {
            /// All there are, in the order of their table.
            pub fn all() -> impl ExactSizeIterator<Item = $id> + DoubleEndedIterator + Clone {
                $crate::knowledge::table::$table().all().map($id)
            }

            /// Its name, without a schema.
            pub fn name(self) -> &'static str {
                self.row().object.name.get()
            }

            /// Who brings it.
            pub fn provider(self) -> $crate::knowledge::Provider {
                $crate::knowledge::Provider::new(self.row().object.provider)
            }

            /// In which major versions it is as it is here.
            pub fn versions(self) -> $crate::knowledge::Versions {
                $crate::knowledge::Versions::from_bits(self.row().object.versions)
            }

            fn row(self) -> $crate::knowledge::layout::$row {
                $crate::knowledge::table::$table().get(self.0.into())
            }
        }
    };
}

/// Declares the numbers of objects that live in schemas.
macro_rules! object {
    ($(#[$doc:meta])* $id:ident in $table:ident: $row:ident) => {
        $crate::knowledge::object::global! {
            $(#[$doc])*
            $id in $table: $row
        }

        impl $id {
            /// Where it lives.
            pub fn home(self) -> $crate::knowledge::Home {
                $crate::knowledge::Home::of(self.row().object)
            }
        }
    };
}

pub(super) use {global, object};
