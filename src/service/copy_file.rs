//! A file that is made beside its place and then takes it, whole or not at all.
use crate::domain::CopyRefused;
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write as _},
    os::unix::fs::{MetadataExt, OpenOptionsExt, chown},
    path::{Path, PathBuf},
};

/// A copy under way. Dropped before it took its place, it leaves nothing behind.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    place: PathBuf,
    placed: bool,
}

impl Part {
    /// An empty file beside `place`, for its owner's eyes only.
    pub fn beside(place: &Path) -> Result<Self, CopyRefused> {
        Self::with_mode(place, 0o600)
    }

    fn with_mode(place: &Path, mode: u32) -> Result<Self, CopyRefused> {
        let mut name = place.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let path = place.with_file_name(name);
        let made = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(mode)
            .open(&path);
        made.map_err(|why| fault(&path, &why))?;
        Ok(Self {
            path,
            place: place.to_owned(),
            placed: false,
        })
    }

    /// Where it is made.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Fills it with the bytes of another file.
    pub fn fill(&self, from: &Path) -> Result<(), CopyRefused> {
        let mut source = File::open(from).map_err(|why| fault(from, &why))?;
        let mut part = OpenOptions::new()
            .write(true)
            .open(&self.path)
            .map_err(|why| fault(&self.path, &why))?;
        io::copy(&mut source, &mut part).map_err(|why| fault(&self.path, &why))?;
        Ok(())
    }

    /// Makes its bytes durable; gives how many there are, and their SHA-256.
    pub fn settle(&self) -> Result<(u64, String), CopyRefused> {
        let measure = || {
            let mut file = File::open(&self.path)?;
            file.sync_all()?;
            let (mut digest, mut bytes) = (Sha256::new(), 0);
            let mut chunk = vec![0; 256 * 1024];
            loop {
                let read = file.read(&mut chunk)?;
                if read == 0 {
                    break;
                }
                digest.update(&chunk[..read]);
                bytes += read as u64;
            }
            let digits = digest
                .finalize()
                .iter()
                .fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
            Ok((bytes, digits))
        };
        measure().map_err(|why: io::Error| fault(&self.path, &why))
    }

    /// Gives it to whoever owns the file that it replaces, or the folder; root restores for
    /// the account that serves.
    pub fn hand_over(&self) -> Result<(), CopyRefused> {
        let hand = || {
            let owner =
                fs::metadata(&self.place).or_else(|_| fs::metadata(folder(&self.place)))?;
            let mine = fs::metadata(&self.path)?;
            if (owner.uid(), owner.gid()) == (mine.uid(), mine.gid()) {
                return Ok(());
            }
            chown(&self.path, Some(owner.uid()), Some(owner.gid()))
        };
        match hand() {
            // Only root may give files away; what others restore stays their own.
            Err(why) if why.kind() == io::ErrorKind::PermissionDenied => Ok(()),
            other => other.map_err(|why: io::Error| fault(&self.path, &why)),
        }
    }

    /// Takes its place in one step, and makes that durable. Unless it is to `replace` what is
    /// there, a file that has come there meanwhile stays.
    pub fn take_place(mut self, replace: bool) -> Result<(), CopyRefused> {
        if replace {
            fs::rename(&self.path, &self.place).map_err(|why| fault(&self.place, &why))?;
            self.placed = true;
        } else {
            self.take_vacant_place()?;
        }
        let folder = folder(&self.place);
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|why| fault(folder, &why))
    }

    /// A second name is refused where there is a file; a new name for the first is not.
    fn take_vacant_place(&mut self) -> Result<(), CopyRefused> {
        match fs::hard_link(&self.path, &self.place) {
            Ok(()) => Ok(()),
            Err(why) if why.kind() == io::ErrorKind::AlreadyExists => {
                Err(CopyRefused::AlreadyThere(self.place.display().to_string()))
            }
            // Memory sticks and some shares know no second names.
            Err(_) => {
                fs::rename(&self.path, &self.place).map_err(|why| fault(&self.place, &why))?;
                self.placed = true;
                Ok(())
            }
        }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.placed {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Puts a file of `bytes` into `place`, whole or not at all, with the rights of `mode` that the host
/// leaves; in the place of another one only to `replace` it.
pub fn put_file(
    place: &Path,
    bytes: &[u8],
    mode: u32,
    replace: bool,
) -> Result<(), CopyRefused> {
    let part = Part::with_mode(place, mode)?;
    let opened = OpenOptions::new().write(true).open(part.path());
    let written = opened.and_then(|mut file| file.write_all(bytes));
    written.map_err(|why| fault(part.path(), &why))?;
    part.settle()?;
    part.take_place(replace)
}

/// A name with an ending appended, as SQLite names the files beside its own.
pub(super) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// What the system said of a file.
pub(super) fn fault(path: &Path, why: &io::Error) -> CopyRefused {
    CopyRefused::File(path.display().to_string(), why.to_string())
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
