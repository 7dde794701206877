//! `strace` on the running program: what it asks of the disk, and answers it would not expect.
use crate::build::Running;
use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

/// A tracer at work; taken off at the latest with the test.
pub struct Tracer(Child);

/// Whether there is a tracer; where there is none the tests say so and end.
pub fn is_there() -> bool {
    let there = Path::new("/usr/bin/strace").exists();
    if !there {
        eprintln!("there is no /usr/bin/strace: not tested");
    }
    there
}

impl Tracer {
    /// Follows every thread of the program, with `options`, and writes to `to`.
    pub async fn attach(running: &Running, options: &[&str], to: &Path) -> Self {
        let said = to.with_extension("said");
        let tracer = Command::new("/usr/bin/strace")
            .args(["-f", "-y", "-xx", "-s", "70000", "-p"])
            .arg(running.id().to_string())
            .args(options)
            .arg("-o")
            .arg(to)
            .stdout(Stdio::null())
            .stderr(fs::File::create(&said).unwrap())
            .spawn()
            .unwrap();
        let tracer = Self(tracer);
        let began = Instant::now();
        while !fs::read_to_string(&said).unwrap().contains("attached") {
            let late = began.elapsed() > Duration::from_secs(20);
            assert!(!late, "{}", fs::read_to_string(&said).unwrap());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        tracer
    }

    /// Lets go of the program, which runs on.
    pub fn detach(mut self) {
        let id = self.0.id().to_string();
        let told = Command::new("kill").args(["-INT", &id]).status();
        assert!(told.unwrap().success());
        self.0.wait().unwrap();
    }
}

impl Drop for Tracer {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
