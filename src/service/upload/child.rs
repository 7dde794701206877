//! Reading a file in another process: a file that is made to harm harms that process alone.
//!
//! The server starts its own program with `read-upload`, writes the file to it and reads cells
//! back. The process takes its limits itself before it reads a byte; the server ends it when it
//! takes too long, and when whoever asked has gone.
use super::{Found, MAX_UPLOAD_BYTES, Reading, read};
use crate::domain::{FileFault, TextEncoding};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::{
    io::{self, BufWriter, Read, Write},
    path::PathBuf,
    process::Stdio,
    sync::Arc,
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::Command,
    sync::Semaphore,
};

/// The word by which the program is told to read a file.
const ACT: &str = "read-upload";
/// Processes at a time; others wait for their turn.
const AT_A_TIME: usize = 2;
/// How long reading may take.
const TIME: Duration = Duration::from_secs(10);
/// How much memory the process may ask for, its own code included. Unit: bytes.
const MEMORY: u64 = 512 * 1024 * 1024;
/// The longest answer that is taken. Unit: bytes.
const MAX_ANSWER: u64 = 96 * 1024 * 1024;

/// Reads uploaded files in processes of their own. Cheap to clone.
#[derive(Clone, Debug)]
pub struct UploadReader {
    program: PathBuf,
    turns: Arc<Semaphore>,
    time: Duration,
}

impl UploadReader {
    /// One that starts `program`, which is this program; a test names the one that was built.
    pub fn new(program: PathBuf) -> Self {
        Self {
            program,
            turns: Arc::new(Semaphore::new(AT_A_TIME)),
            time: TIME,
        }
    }

    /// As [`read`], at no risk. Fails only when no process can be started.
    pub async fn read(&self, file: &[u8], chosen: Option<TextEncoding>) -> io::Result<Reading> {
        if file.len() as u64 > MAX_UPLOAD_BYTES {
            let most = MAX_UPLOAD_BYTES;
            return Ok(Found::whole(FileFault::TooLarge { most }).into());
        }
        let _turn = self.turns.acquire().await.map_err(io::Error::other)?;
        let mut command = Command::new(&self.program);
        command.arg(ACT);
        if let Some(encoding) = chosen {
            command.args(["--encoding", encoding.code()]);
        }
        // It needs nothing of the server's surroundings, least of all the way to the database.
        command
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        let mut child = command.spawn()?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let talk = async {
            let write = async {
                // A process that refuses a file early does not read it to the end.
                if let Some(mut input) = input {
                    let _ = input.write_all(file).await;
                }
            };
            let listen = async {
                let mut answer = Vec::new();
                if let Some(output) = output {
                    output.take(MAX_ANSWER).read_to_end(&mut answer).await?;
                }
                io::Result::Ok(answer)
            };
            let (_, answer) = tokio::join!(write, listen);
            let ended_well = child.wait().await?.success();
            io::Result::Ok(answer?).map(|answer| ended_well.then_some(answer))
        };
        let answer = tokio::time::timeout(self.time, talk).await;
        if answer.is_err() {
            child.kill().await?;
        }
        let reading = answer
            .ok()
            .and_then(Result::ok)
            .flatten()
            .and_then(|answer| postcard::from_bytes(&answer).ok());
        Ok(reading.unwrap_or_else(|| Found::whole(FileFault::Ended).into()))
    }
}

/// The other side: takes limits, reads a file from `input`, and writes what came of it.
pub fn answer_parent(
    chosen: Option<TextEncoding>,
    input: impl Read,
    output: impl Write,
) -> io::Result<()> {
    let limits = [
        (Resource::As, MEMORY),
        (Resource::Cpu, TIME.as_secs()),
        (Resource::Core, 0),
        (Resource::Fsize, 0),
    ];
    for (resource, most) in limits {
        let limit = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        setrlimit(resource, limit)?;
    }
    let mut file = Vec::new();
    input.take(MAX_UPLOAD_BYTES + 1).read_to_end(&mut file)?;
    let reading = read(&file, chosen);
    let mut output = BufWriter::new(output);
    postcard::to_io(&reading, &mut output).map_err(io::Error::other)?;
    output.flush()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, os::unix::fs::PermissionsExt, time::Instant};

    #[tokio::test]
    async fn a_process_that_never_answers_is_ended_and_its_turn_given_on() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("stuck");
        let pids = folder.path().join("pids");
        let script = format!(
            "#!/bin/sh\necho $$ >>{}\nexec /bin/sleep 60\n",
            pids.display()
        );
        fs::write(&program, script).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let reader = UploadReader {
            // Enough for a shell to start on a busy machine.
            time: Duration::from_secs(2),
            ..UploadReader::new(program)
        };
        let began = Instant::now();
        // More files than there are turns.
        let mut asked = tokio::task::JoinSet::new();
        for _ in 0..=AT_A_TIME {
            let reader = reader.clone();
            asked.spawn(async move { reader.read(b"a;b", None).await.unwrap() });
        }
        for reading in asked.join_all().await {
            assert_eq!(reading, Found::whole(FileFault::Ended).into());
        }
        let took = began.elapsed();
        assert!(took >= Duration::from_secs(4), "one had to wait");
        assert!(took < Duration::from_secs(50), "none slept to its end");
        let pids = fs::read_to_string(pids).unwrap();
        assert_eq!(pids.lines().count(), AT_A_TIME + 1);
        for pid in pids.lines() {
            let process = format!("/proc/{pid}/cmdline");
            assert!(
                !fs::read_to_string(process)
                    .unwrap_or_default()
                    .contains("sleep")
            );
        }
    }
}
