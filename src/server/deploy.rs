//! What would be unsafe about a server that others depend on. Nothing is changed by looking.
use super::cli::Listen;
use crate::{
    domain::{Account, Role, Weakness},
    service::is_demo,
    storage::{Schema, StorageError, Store, database_file},
};
use chrono::{DateTime, Utc};
use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
};

/// File systems whose locks hold on one machine only, if at all.
const OVER_THE_NETWORK: [&str; 14] = [
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "fuse.glusterfs",
    "fuse.sshfs",
    "gfs2",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Everything that is unsafe, the door first, then the files, then what is in the database.
pub(super) async fn weaknesses(
    listen: &Listen,
    database: &str,
    now: DateTime<Utc>,
) -> Vec<Weakness> {
    let mut found = Vec::from_iter(door(listen));
    found.extend(certificate(listen, now));
    found.extend(files(listen, database));
    found.extend(contents(database).await);
    found
}

/// What `serve` itself refuses once other machines can connect.
pub(super) fn files(listen: &Listen, database: &str) -> Vec<Weakness> {
    let mut found = Vec::new();
    if let Some((path, mode)) = listen.pair().and_then(|pair| open_to(&pair.key, 0o007)) {
        found.push(Weakness::KeyOpen { path, mode });
    }
    let Ok(file) = database_file(database) else {
        return found;
    };
    let file = fs::canonicalize(&file).unwrap_or(file);
    for ending in ["", "-wal", "-shm"] {
        let file = PathBuf::from(format!("{}{ending}", file.display()));
        if let Some((path, mode)) = open_to(&file, 0o077) {
            found.push(Weakness::DatabaseOpen { path, mode });
        }
    }
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    };
    found.extend(unwritable(&folder));
    found.extend(over_the_network(&folder));
    found
}

/// Plain HTTP to other machines is unsafe even where it was asked for by name.
fn door(listen: &Listen) -> Option<Weakness> {
    let is_safe =
        listen.is_local() || listen.tls_cert.is_some() || !listen.trusted_proxy.is_empty();
    (listen.plain_http && !listen.is_local() || !is_safe).then(|| Weakness::PlainHttp {
        address: listen.addr.to_string(),
    })
}

fn certificate(listen: &Listen, now: DateTime<Utc>) -> Option<Weakness> {
    let read = listen.pair()?.read();
    let fault = read.and_then(|identity| identity.check(now)).err()?;
    Some(Weakness::Certificate(fault))
}

/// What can only be said once the database is open.
async fn contents(database: &str) -> Vec<Weakness> {
    if database_file(database).is_ok_and(|file| !file.exists()) {
        // The first start makes it, and makes it private.
        return Vec::new();
    }
    match look(database).await {
        Ok(found) => found,
        Err(StorageError::OldSqlite(version)) => vec![Weakness::OldSqlite { version }],
        Err(why) => vec![Weakness::DatabaseUnusable {
            why: why.to_string(),
        }],
    }
}

async fn look(database: &str) -> Result<Vec<Weakness>, StorageError> {
    let store = Store::connect(database).await?;
    let mut found = Vec::new();
    match store.schema().await? {
        Schema::Current => {}
        Schema::Ahead => found.push(Weakness::SchemaAhead),
        // `serve` brings a file up to date by itself, but not what several servers share.
        Schema::Behind if database_file(database).is_ok() => {}
        Schema::Behind => found.push(Weakness::SchemaBehind),
    }
    // A database without tables has no sample either.
    if store.has_sample().await.unwrap_or(false) {
        found.push(Weakness::SampleData);
    }
    // Nor has it accounts, and then it is not in use yet.
    if let Ok(accounts) = store.accounts().await {
        found.extend(people(&accounts));
    }
    store.close().await;
    Ok(found)
}

/// Who is there that should not be, and who is missing.
fn people(accounts: &[Account]) -> Vec<Weakness> {
    let active = || {
        accounts
            .iter()
            .filter(|account| account.state.may_sign_in())
    };
    let names = |those: &dyn Fn(&Account) -> bool| -> Vec<String> {
        let those = active().filter(|account| those(account));
        those.map(|account| account.name.to_string()).collect()
    };
    let mut found = Vec::new();
    let demo = names(&is_demo);
    if !demo.is_empty() {
        found.push(Weakness::DemoAccounts { names: demo });
    }
    if !active().any(|account| account.role == Role::Administrator) {
        found.push(Weakness::NoAdministrator);
    }
    let bare = names(&|account| {
        account.role.needs_second_factor_by_default() && !account.has_second_factor
    });
    if !bare.is_empty() {
        found.push(Weakness::NoSecondFactor { names: bare });
    }
    found
}

/// The permissions of a file, if they give any of `bits` away.
fn open_to(file: &Path, bits: u32) -> Option<(String, u32)> {
    let mode = fs::metadata(file).ok()?.permissions().mode() & 0o7777;
    (mode & bits != 0).then(|| (file.display().to_string(), mode))
}

/// SQLite makes files beside its own, so its folder must take some.
fn unwritable(folder: &Path) -> Option<Weakness> {
    let probe = folder.join(format!(".toantrinh.{}.probe", std::process::id()));
    let made = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&probe);
    match made {
        Ok(_) => {
            let _ = fs::remove_file(&probe);
            None
        }
        Err(why) => Some(Weakness::FolderNotWritable {
            path: folder.display().to_string(),
            why: why.to_string(),
        }),
    }
}

/// Linux tells what is mounted where; elsewhere nothing is found out.
fn over_the_network(folder: &Path) -> Option<Weakness> {
    let folder = fs::canonicalize(folder).ok()?;
    let mounts = fs::read_to_string("/proc/self/mountinfo").ok()?;
    let kind = kind_of_mount(&folder, &mounts)?;
    OVER_THE_NETWORK
        .contains(&&*kind)
        .then(|| Weakness::NetworkFileSystem {
            path: folder.display().to_string(),
            kind,
        })
}

/// The kind of file system that `folder` is on: of the mounts above it the deepest, and of
/// those at one place the last.
fn kind_of_mount(folder: &Path, mounts: &str) -> Option<String> {
    let mount = |line: &str| {
        let (place, rest) = line.split_once(" - ")?;
        let place = unescaped(place.split(' ').nth(4)?);
        let kind = rest.split(' ').next()?;
        folder
            .starts_with(&place)
            .then(|| (Path::new(&place).components().count(), kind.to_owned()))
    };
    let deepest = mounts
        .lines()
        .filter_map(mount)
        .max_by_key(|(depth, _)| *depth);
    deepest.map(|(_, kind)| kind)
}

/// Names of places are written with octal numbers for spaces and the like.
fn unescaped(name: &str) -> String {
    name.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\012", "\n")
        .replace("\\134", "\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deepest_mount_above_a_folder_says_what_it_is_on() {
        let mounts = "22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n\
                      40 22 0:35 / /srv rw - nfs4 10.0.0.5:/export rw\n\
                      41 40 254:2 / /srv/local\\040disk rw - xfs /dev/vdb rw\n\
                      42 22 0:36 / /mnt rw - ext4 /dev/vdc rw\n\
                      43 22 0:37 / /mnt rw master:2 - cifs //server/share rw\n";
        let kind = |folder: &str| kind_of_mount(Path::new(folder), mounts).unwrap();
        assert_eq!(kind("/var/lib/toantrinh"), "ext4");
        assert_eq!(kind("/srv/toantrinh"), "nfs4");
        assert_eq!(kind("/srv/local disk/db"), "xfs");
        assert_eq!(kind("/srvice"), "ext4", "a name that only begins alike");
        assert_eq!(
            kind("/mnt/x"),
            "cifs",
            "the later mount hides the earlier one"
        );
        assert!(OVER_THE_NETWORK.contains(&"nfs4") && OVER_THE_NETWORK.contains(&"cifs"));
        assert!(OVER_THE_NETWORK.is_sorted() && !OVER_THE_NETWORK.contains(&"ext4"));
    }
}
