//! GRANT and REVOKE on objects.

use super::{Name, ObjectType, Role};
use crate::name::Ident;

/// GRANT or REVOKE.
#[derive(Clone, Debug, PartialEq)]
pub struct Grant {
    /// GRANT, else REVOKE.
    pub grant: bool,
    /// WITH GRANT OPTION, GRANT OPTION FOR.
    pub option: bool,
    /// The word after ON.
    pub kind: ObjectType,
    /// On what.
    pub targets: GrantTargets,
    /// Privileges with the columns that they are on; none for ALL.
    pub privileges: Option<Vec<(Ident, Vec<Ident>)>>,
    /// ALL (columns).
    pub all_of: Vec<Ident>,
    /// To or from whom.
    pub grantees: Vec<Role>,
}

/// ALTER DEFAULT PRIVILEGES.
#[derive(Clone, Debug, PartialEq)]
pub struct AlterDefaultPrivileges {
    /// FOR ROLE.
    pub roles: Vec<Role>,
    /// IN SCHEMA.
    pub schemas: Vec<Ident>,
    /// GRANT, else REVOKE.
    pub grant: bool,
    /// WITH GRANT OPTION, GRANT OPTION FOR.
    pub option: bool,
    /// ON: `tables`, `sequences`, `functions`, `types`, `schemas`.
    pub on: Ident,
    /// The privileges; none for ALL.
    pub privileges: Option<Vec<Ident>>,
    /// To or from whom.
    pub grantees: Vec<Role>,
}

/// What a GRANT is on.
#[derive(Clone, Debug, PartialEq)]
pub enum GrantTargets {
    /// Objects.
    Objects(Vec<Name>),
    /// ALL … IN SCHEMA.
    InSchemas(Vec<Ident>),
}
