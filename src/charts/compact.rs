//! Outlines in fewer bytes: the same points, each written as the step from the one before.
use std::fmt::Write as _;

/// Rewrites every `d` attribute of `svg` with relative commands. Two decimals in, two out; steps
/// are taken between rounded points, so that nothing drifts.
///
/// Anything that is not a path of M, L, Q, C and Z stays as it is.
pub fn compact(svg: &str) -> String {
    let mut out = String::with_capacity(svg.len() / 2);
    let mut rest = svg;
    while let Some((before, after)) = rest.split_once(" d=\"") {
        let Some((path, after)) = after.split_once('"') else {
            break;
        };
        out.extend([before, " d=\""]);
        match relative(path) {
            Some(shorter) => out.push_str(&shorter),
            None => out.push_str(path),
        }
        out.push('"');
        rest = after;
    }
    out.push_str(rest);
    out
}

/// The path in relative commands; `None` for one that is not understood.
fn relative(path: &str) -> Option<String> {
    let mut out = String::with_capacity(path.len() / 2);
    let mut words = path.split_ascii_whitespace();
    let (mut start, mut here) = ((0, 0), (0, 0));
    let mut last = ' ';
    while let Some(word) = words.next() {
        let points = match word {
            "M" | "L" => 1,
            "Q" => 2,
            "C" => 3,
            "Z" => 0,
            _ => return None,
        };
        let command = word.to_ascii_lowercase().chars().next()?;
        // A command that repeats goes without saying, except that a move would become a line.
        let mut separate = false;
        if command != last || command == 'm' || command == 'z' {
            out.push(command);
        } else {
            separate = true;
        }
        last = command;
        let mut to = here;
        for _ in 0..points {
            to = (hundredths(words.next()?)?, hundredths(words.next()?)?);
            step(&mut out, to.0 - here.0, separate);
            step(&mut out, to.1 - here.1, true);
            separate = true;
        }
        match command {
            'z' => to = start,
            'm' => start = to,
            _ => {}
        }
        here = to;
    }
    Some(out)
}

fn hundredths(number: &str) -> Option<i64> {
    let number: f64 = number.parse().ok()?;
    Some((number * 100.0).round() as i64)
}

/// Writes hundredths without a leading zero, and with a space only where the sign of the number
/// does not already part it from the one before.
fn step(out: &mut String, hundredths: i64, separate: bool) {
    if hundredths < 0 {
        out.push('-');
    } else if separate {
        out.push(' ');
    }
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    if whole > 0 || rest == 0 {
        write!(out, "{whole}").expect("writing into a string cannot fail");
    }
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + (rest / 10) as u8));
        if rest % 10 > 0 {
            out.push(char::from(b'0' + (rest % 10) as u8));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_keeps_its_points_and_loses_bytes() {
        let svg = "<svg><path d=\"M 10 20.5 L 12 20.5 L 12.25 19 Q 13 19 13 20 Z M 1 1 L 2 2 \
                   C 3 3 4 4.5 5 5 Z\"/><path fill=\"none\" d=\"M 0 0 L 5 0\"/></svg>";
        assert_eq!(
            compact(svg),
            "<svg><path d=\"m10 20.5l2 0 .25-1.5q.75 0 .75 1zm-9-19.5l1 1c1 1 2 2.5 3 3z\"/>\
             <path fill=\"none\" d=\"m0 0l5 0\"/></svg>"
        );
    }

    #[test]
    fn what_is_not_understood_stays_as_it_is() {
        for svg in [
            "",
            "<path d=\"",
            "<path d=\"M 1 x\"/>",
            "<path d=\"A 1 1 0 0 0 2 2\"/>",
        ] {
            assert_eq!(compact(svg), svg);
        }
    }
}
