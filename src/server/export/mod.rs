//! `toantrinh export`: the files of the routes without a browser, read and made the same way.
mod words;

use super::{
    downloads, failure,
    made::{Made, NoFile},
    packs::PackOrder,
    pictures,
};
use crate::{
    i18n::Lang,
    service::{Desk, put_file},
};
use std::path::PathBuf;
pub(super) use words::Export;
use words::{Asked, Room};

/// Who may read a file: everybody whom the folder and the host let.
const PUBLIC: u32 = 0o666;
/// Its owner alone.
const INTERNAL: u32 = 0o600;

/// Makes the file and puts it where it belongs; gives what is said of it.
pub(super) async fn export(desk: &Desk, act: &Export, lang: Lang) -> Result<String, String> {
    let asked = act.asked();
    let (out, replace) = (&asked.shared.out, asked.shared.replace);
    let name = name(desk, &asked, lang)?;
    // Before a file is made for nothing.
    if let Some(out) = out
        .as_ref()
        .filter(|out| !replace && out.symlink_metadata().is_ok())
    {
        return Err(lang.already_there(&out.display().to_string()));
    }
    let made = make(desk, &asked, &name, lang).await?;
    let place = out.clone().unwrap_or_else(|| PathBuf::from(&made.name));
    let mode = if asked.is_internal { INTERNAL } else { PUBLIC };
    let put = put_file(&place, &made.bytes, mode, replace);
    put.map_err(|why| lang.copy_refused(&why))?;
    Ok(lang.exported(&place.display().to_string(), made.bytes.len() as u64))
}

/// The name by which the file is asked for over HTTP, in the form that its place names.
fn name(desk: &Desk, asked: &Asked<'_>, lang: Lang) -> Result<String, String> {
    let ending = match &asked.shared.out {
        None => asked.endings[0],
        Some(out) => {
            let ending = out.extension().and_then(|ending| ending.to_str());
            let mut known = asked.endings.iter().copied();
            let found = known.find(|known| Some(*known) == ending);
            let wrong = || lang.no_such_form(&out.display().to_string(), asked.endings);
            found.ok_or_else(wrong)?
        }
    };
    let Some(stem) = asked.stem else {
        let month = asked.month().or(desk.board().latest_month());
        let month = month.ok_or_else(|| NoFile::NotPublished(None).words(lang))?;
        return Ok(format!("edition-{month}.{ending}"));
    };
    Ok(format!("{stem}.{ending}"))
}

async fn make(desk: &Desk, asked: &Asked<'_>, name: &str, lang: Lang) -> Result<Made, String> {
    let actions = if asked.is_internal {
        let all = desk.follow_ups_on_host().await;
        Some(all.map_err(|why| failure::desk(lang, &why))?)
    } else {
        None
    };
    let (board, today, pairs) = (desk.board(), desk.today(), &asked.pairs);
    let made = match asked.room {
        Room::Packs => PackOrder::read(name, pairs)
            .and_then(|order| order.make(&board, today, actions.as_deref())),
        Room::Pictures => pictures::Order::read(name, &board, pairs)
            .and_then(|order| order.make(&board, today)),
        Room::Downloads => downloads::Order::read(name, &board, pairs)
            .and_then(|order| order.make(&board, today)),
    };
    made.map_err(|refused| refused.words(lang))
}
