//! Owns the dispatch of [`Change`] over the one list of kinds.

use super::step::{Action, Change, DiffCx, Host, Verdict};
use crate::catalog::Part;
use crate::kinds::{Object, ObjectId};
use crate::name::Ident;

macro_rules! dispatch {
    ($($Kind:ident => $Type:ty,)+) => {
        pub(super) fn create(object: &Object, absorbed: &[&Object], cx: &DiffCx<'_>) -> Vec<Action> {
            match object { $(Object::$Kind(one) => <$Type as Change>::create(one, absorbed, cx),)+ }
        }
        pub(super) fn drop(object: &Object, cx: &DiffCx<'_>) -> Vec<Action> {
            match object { $(Object::$Kind(one) => <$Type as Change>::drop(one, cx),)+ }
        }
        pub(super) fn drop_part(object: &Object, column: Ident) -> Option<Action> {
            match object { $(Object::$Kind(one) => <$Type as Change>::drop_part(one, column),)+ }
        }
        pub(super) fn remakes(object: &Object, cx: &DiffCx<'_>) -> Option<(ObjectId, String)> {
            match object { $(Object::$Kind(one) => <$Type as Change>::remakes(one, cx),)+ }
        }
        pub(super) fn broken(object: &Object, cx: &DiffCx<'_>) -> Option<String> {
            match object { $(Object::$Kind(one) => <$Type as Change>::broken(one, cx),)+ }
        }
        pub(super) fn create_host(object: &Object, cx: &DiffCx<'_>) -> Option<Host> {
            match object { $(Object::$Kind(one) => <$Type as Change>::create_host(one, cx),)+ }
        }
        pub(super) fn afterwards(object: &Object, cx: &DiffCx<'_>) -> Option<(Part, Action)> {
            match object { $(Object::$Kind(one) => <$Type as Change>::afterwards(one, cx),)+ }
        }
        pub(super) fn follow(
            old: &Object,
            new: &Object,
            column: Ident,
            ty: ObjectId,
            cx: &DiffCx<'_>,
        ) -> Option<Vec<Action>> {
            match (old, new) {
                $((Object::$Kind(old), Object::$Kind(new)) => <$Type as Change>::follow(old, new, column, ty, cx),)+
                _ => None,
            }
        }
        pub(super) fn alter(old: &Object, new: &Object, cx: &DiffCx<'_>) -> Verdict {
            match (old, new) {
                $((Object::$Kind(old), Object::$Kind(new)) => <$Type as Change>::alter(old, new, cx),)+
                _ => Verdict::Recreate("it is of another kind".to_owned()),
            }
        }
    };
}
crate::kinds::for_each_kind!(dispatch);
