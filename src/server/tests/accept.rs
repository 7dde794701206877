//! Clients that are slow, silent, many, or in the middle of something when the server stops.
use super::{LARGE, Limits, Pace, Server, plain, short};
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    time::{Instant, sleep, timeout},
};

const CLOSE: &str = "Host: t\r\nConnection: close\r\n\r\n";

/// Bytes that a client got before its connection ended; `None` while it is open after `limit`.
async fn read_until_closed(stream: &mut TcpStream, limit: Duration) -> Option<usize> {
    let mut got = 0;
    let mut chunk = vec![0; 64 * 1024];
    timeout(limit, async {
        loop {
            match stream.read(&mut chunk).await {
                Ok(0) | Err(_) => return got,
                Ok(read) => got += read,
            }
        }
    })
    .await
    .ok()
}

/// A client whose own buffer is small, so that a server cannot put much into it.
async fn small_reader(server: &Server) -> TcpStream {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(4096).unwrap();
    socket.connect(server.address).await.unwrap()
}

/// Asks for more than fits, rests, and tells how much of the answer came after all.
async fn rest_then_read(limits: Limits, rest: Duration) -> usize {
    let server = Server::plain(limits).await;
    let mut stream = small_reader(&server).await;
    let request = format!("GET /large HTTP/1.1\r\n{CLOSE}");
    stream.write_all(request.as_bytes()).await.unwrap();
    sleep(rest).await;
    read_until_closed(&mut stream, Duration::from_secs(20))
        .await
        .unwrap()
}

#[tokio::test]
async fn a_client_that_does_not_read_its_answer_is_given_up() {
    let rest = Duration::from_millis(1500);
    let got = rest_then_read(short(), rest).await;
    assert!(got < LARGE, "{got} bytes came after the patience had ended");
    // The control: with more patience the same client gets all of it.
    let patient = Limits {
        taking: Pace {
            grace: Duration::from_secs(30),
            bytes_per_second: 1024,
        },
        ..short()
    };
    assert!(rest_then_read(patient, rest).await > LARGE);
}

#[tokio::test]
async fn a_client_that_does_not_read_gives_its_place_to_others() {
    let limits = Limits {
        connections: 1,
        ..short()
    };
    let server = Server::plain(limits).await;
    // From here on, for a busy machine may rest longer than it is told to.
    let began = Instant::now();
    let mut stream = small_reader(&server).await;
    stream
        .write_all(format!("GET /large HTTP/1.1\r\n{CLOSE}").as_bytes())
        .await
        .unwrap();
    sleep(Duration::from_millis(100)).await;
    let request = format!("GET / HTTP/1.1\r\n{CLOSE}");
    let answer = timeout(Duration::from_secs(20), server.ask(&request));
    assert!(answer.await.unwrap().ends_with("hello\n"));
    assert!(
        began.elapsed() >= Duration::from_millis(400),
        "the only place was taken until then"
    );
    drop(stream);
}

#[tokio::test]
async fn headers_and_bodies_that_do_not_come_are_not_waited_for() {
    let server = Server::plain(short()).await;
    let begun = [
        "GET / HT",
        "POST /take HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\n12345",
        "POST /take HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n123",
    ];
    for request in begun {
        let began = Instant::now();
        let mut stream = TcpStream::connect(server.address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let closed = read_until_closed(&mut stream, Duration::from_secs(20)).await;
        assert!(closed.is_some(), "still open: {request}");
        let took = began.elapsed();
        assert!(took >= Duration::from_millis(400), "{took:?}: {request}");
    }
}

#[tokio::test]
async fn a_body_that_drips_is_given_up_and_one_that_flows_is_taken() {
    let server = Server::plain(short()).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    stream
        .write_all(b"POST /take HTTP/1.1\r\nHost: t\r\nContent-Length: 1000\r\n\r\n")
        .await
        .unwrap();
    // One byte every tenth of a second: no single rest is long, and all together are too long.
    let mut dripped = 0;
    while dripped < 200 && stream.write_all(b"x").await.is_ok() {
        dripped += 1;
        let closed = read_until_closed(&mut stream, Duration::from_millis(100)).await;
        if closed.is_some() {
            break;
        }
    }
    assert!(dripped < 200, "it dripped on");

    let patient = Limits {
        sending: Pace {
            grace: Duration::from_secs(5),
            bytes_per_second: 1024,
        },
        ..short()
    };
    let server = Server::plain(patient).await;
    let mut stream = TcpStream::connect(server.address).await.unwrap();
    let head =
        "POST /take HTTP/1.1\r\nHost: t\r\nConnection: close\r\nContent-Length: 200000\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    for _ in 0..10 {
        stream.write_all(&[b'x'; 20_000]).await.unwrap();
        sleep(Duration::from_millis(120)).await;
    }
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.ends_with("200000"), "{answer}");
}

#[tokio::test]
async fn a_request_that_was_accepted_is_finished_before_the_server_ends() {
    let limits = Limits {
        headers: Duration::from_secs(30),
        farewell: Duration::from_secs(20),
        ..short()
    };
    let server = Server::plain(limits).await;
    let mut asking = TcpStream::connect(server.address).await.unwrap();
    asking
        .write_all(b"GET /slow HTTP/1.1\r\nHost: t\r\n\r\n")
        .await
        .unwrap();
    let mut idle = TcpStream::connect(server.address).await.unwrap();
    sleep(Duration::from_millis(100)).await;
    let began = Instant::now();
    server.stop.send(()).unwrap();
    let mut answer = String::new();
    asking.read_to_string(&mut answer).await.unwrap();
    assert!(answer.ends_with("finished\n"), "{answer}");
    assert!(
        read_until_closed(&mut idle, Duration::from_secs(5))
            .await
            .is_some()
    );
    server.task.await.unwrap();
    assert!(
        began.elapsed() < Duration::from_secs(10),
        "nothing more was waited for"
    );
    assert!(TcpStream::connect(server.address).await.is_err());
}

#[tokio::test]
async fn a_stuck_request_does_not_hold_the_server_up_for_longer_than_the_farewell() {
    let limits = Limits {
        headers: Duration::from_secs(60),
        sending: Pace {
            grace: Duration::from_secs(60),
            bytes_per_second: 1,
        },
        ..short()
    };
    let server = Server::plain(limits).await;
    let mut stuck = TcpStream::connect(server.address).await.unwrap();
    stuck
        .write_all(b"POST /take HTTP/1.1\r\nHost: t\r\nContent-Length: 10\r\n\r\n12345")
        .await
        .unwrap();
    sleep(Duration::from_millis(100)).await;
    let began = Instant::now();
    server.stop.send(()).unwrap();
    server.task.await.unwrap();
    let took = began.elapsed();
    assert!(
        took >= Duration::from_millis(1400),
        "it was waited for: {took:?}"
    );
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert!(
        read_until_closed(&mut stuck, Duration::from_secs(1))
            .await
            .is_some(),
        "and then let go"
    );
}

#[tokio::test]
async fn a_handler_is_told_the_address_of_the_client_and_nobody_elses_word_for_it() {
    let asked = "GET /who HTTP/1.1\r\nX-Forwarded-For: 1.1.1.1, 198.51.100.7\r\n";
    let request = format!("{asked}{CLOSE}");
    let direct = Server::plain(short()).await;
    assert!(direct.ask(&request).await.ends_with("\r\n127.0.0.1"));
    let elsewhere = Server::start(plain(&["10.0.0.1"]), short()).await;
    assert!(elsewhere.ask(&request).await.ends_with("\r\n127.0.0.1"));
    let behind = Server::start(plain(&["127.0.0.1"]), short()).await;
    assert!(behind.ask(&request).await.ends_with("\r\n198.51.100.7"));
}
