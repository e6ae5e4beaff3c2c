//! Owns constants of inet, cidr and macaddr, in their plain forms.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::invalid;
use crate::analyze::error::{Analysis, AnalyzeError};

fn address(text: &str) -> Option<(IpAddr, u8)> {
    let (host, bits) = match text.split_once('/') {
        Some((host, bits)) => (host, Some(bits)),
        None => (text, None),
    };
    let ip: IpAddr = if host.contains(':') {
        IpAddr::V6(host.parse::<Ipv6Addr>().ok()?)
    } else {
        IpAddr::V4(host.parse::<Ipv4Addr>().ok()?)
    };
    let most = if ip.is_ipv4() { 32 } else { 128 };
    let bits = match bits {
        Some(bits) if bits.bytes().all(|b| b.is_ascii_digit()) => {
            bits.parse::<u8>().ok().filter(|bits| *bits <= most)?
        }
        Some(_) => return None,
        None => most,
    };
    Some((ip, bits))
}

fn doubtful(ty: &str, text: &str) -> AnalyzeError {
    let odd = text.chars().any(|c| !(c.is_ascii_hexdigit() || matches!(c, ':' | '.' | '/' | '-')));
    let octets: Vec<Option<u32>> = text.split('.').map(|octet| octet.parse().ok()).collect();
    let beyond = octets.len() == 4 && octets.iter().all(Option::is_some) && octets.iter().flatten().any(|o| *o > 255);
    if odd || beyond || text.is_empty() {
        invalid(ty, text)
    } else {
        AnalyzeError::unknown(format!("a constant of type {ty} in such a spelling"), 0)
    }
}

/// The address; mixed IPv6 notation and other rare spellings are left alone.
fn spell(ip: IpAddr) -> Option<String> {
    let text = ip.to_string();
    (!(ip.is_ipv6() && text.contains('.'))).then_some(text)
}

/// `inet_in`, then `inet_out`.
pub(super) fn inet(text: &str) -> Analysis<Box<str>> {
    let parsed = address(text).and_then(|(ip, bits)| Some((spell(ip)?, ip.is_ipv4(), bits)));
    let Some((spelled, v4, bits)) = parsed else { return Err(doubtful("inet", text)) };
    let most = if v4 { 32 } else { 128 };
    Ok(if bits == most { spelled.into() } else { format!("{spelled}/{bits}").into() })
}

/// `cidr_in`, then `cidr_out`.
pub(super) fn cidr(text: &str) -> Analysis<Box<str>> {
    let Some((ip, bits)) = address(text) else { return Err(doubtful("cidr", text)) };
    let beyond = match ip {
        IpAddr::V4(v4) => u32::from(v4).checked_shl(u32::from(bits)).unwrap_or(0) != 0,
        IpAddr::V6(v6) => u128::from(v6).checked_shl(u32::from(bits)).unwrap_or(0) != 0,
    };
    if beyond {
        return Err(AnalyzeError::error(format!("invalid cidr value: \"{text}\""), 0));
    }
    let spelled = spell(ip).ok_or_else(|| doubtful("cidr", text))?;
    Ok(format!("{spelled}/{bits}").into())
}

/// `macaddr_in`, then `macaddr_out`, for six groups of two digits.
pub(super) fn macaddr(text: &str) -> Analysis<Box<str>> {
    let separator = if text.contains('-') { '-' } else { ':' };
    let groups: Vec<&str> = text.split(separator).collect();
    let plain = groups.len() == 6
        && groups.iter().all(|group| group.len() == 2 && group.bytes().all(|b| b.is_ascii_hexdigit()));
    if plain { Ok(groups.join(":").to_ascii_lowercase().into()) } else { Err(doubtful("macaddr", text)) }
}
