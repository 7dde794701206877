//! The built program, as it runs at an office: started, asked over the network, and killed.
use std::{
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// The program, ended with the test at the latest.
pub struct Running(Child);

impl Running {
    /// Starts it on `folder`; gives the address once it answers, and how long that took.
    pub async fn start(folder: &Path) -> (Self, String, Duration) {
        let began = Instant::now();
        let log = folder.join("log");
        let child = Command::new(env!("CARGO_BIN_EXE_toantrinh"))
            .args(["serve", "--addr", "127.0.0.1:0", "--database-url"])
            .arg(format!("sqlite://{}/t.db", folder.display()))
            .stdout(fs::File::create(&log).unwrap())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let running = Self(child);
        loop {
            let text = fs::read_to_string(&log).unwrap();
            if let Some((_, rest)) = text.split_once("http://")
                && let Some((address, _)) = rest.split_once("/\n")
            {
                return (running, address.to_owned(), began.elapsed());
            }
            assert!(
                began.elapsed() < Duration::from_secs(60),
                "it does not start: {text}"
            );
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Its number among the processes.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// SIGKILL: no farewell, no flush.
    pub fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Sends one form over a connection of its own; the status, if an answer came.
pub async fn post(address: &str, path: &str, cookie: &str, form: &str) -> Option<u16> {
    let mut stream = TcpStream::connect(address).await.ok()?;
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\n\
         sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{form}",
        form.len()
    );
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut head = Vec::new();
    // The status line is the acknowledgement; the page behind it is not waited for.
    while !head.contains(&b'\n') {
        let mut bytes = [0; 512];
        match stream.read(&mut bytes).await.ok()? {
            0 => return None,
            read => head.extend_from_slice(&bytes[..read]),
        }
    }
    let line = String::from_utf8_lossy(&head);
    line.split(' ').nth(1)?.parse().ok()
}
