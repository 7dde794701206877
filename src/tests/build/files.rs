//! Files as large as are taken from a browser, and one that is made to harm; for tests and benches.
use flate2::{Compress, Compression, FlushCompress};
use toantrinh::domain::{Measure, Month, PeriodRule, Units};

/// A table of 99,000 rows: every commune in each month since August 2025 by both rules.
pub fn large_table(units: &Units) -> String {
    let measures = &Measure::ALL[..20];
    let codes: Vec<_> = measures.iter().map(|measure| measure.code()).collect();
    let mut text = format!("unit_id,period_start,period_end,{}\n", codes.join(","));
    let (first, last): (Month, Month) =
        ("2025-08".parse().unwrap(), "2026-10".parse().unwrap());
    let communes = || {
        units
            .iter()
            .filter(|(_, unit)| unit.id.0.starts_with("xa-"))
    };
    let periods = first.through(last).flat_map(|month| {
        [PeriodRule::Calendar, PeriodRule::MidMonth].map(|rule| rule.period(month))
    });
    let rows = periods.flat_map(|period| communes().map(move |(_, unit)| (unit, period)));
    for (unit, period) in rows.take(99_000) {
        let (start, end) = (period.start(), period.end());
        text.push_str(&format!("{},{start},{end}{}\n", unit.id, ",10".repeat(20)));
    }
    text
}

/// An archive of one part that declares 90 MB and holds 512 MB.
pub fn bomb() -> Vec<u8> {
    // A block that looks back at nothing before it can stand as often as one likes: packing
    // all of it takes a build for tests many seconds.
    let much = b"<a/>".repeat(256 * 1024);
    let mut packing = Compress::new(Compression::best(), false);
    let mut block = Vec::with_capacity(64 * 1024);
    packing
        .compress_vec(&much, &mut block, FlushCompress::Full)
        .unwrap();
    assert_eq!(packing.total_in(), much.len() as u64);
    let mut end = Vec::with_capacity(64);
    packing
        .compress_vec(&[], &mut end, FlushCompress::Finish)
        .unwrap();
    let data = [block.repeat(512), end].concat();
    let name = b"xl/worksheets/sheet1.xml";
    let fields = |size: u32| {
        let mut fields = vec![20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0, 1, 2, 3, 4];
        fields.extend((data.len() as u32).to_le_bytes());
        fields.extend(size.to_le_bytes());
        fields.extend([name.len() as u8, 0, 0, 0]);
        fields
    };
    let declared = 90 * 1024 * 1024;
    let mut file = b"PK\x03\x04".to_vec();
    file.extend(fields(declared));
    file.extend(name);
    file.extend(&data);
    let directory = file.len() as u32;
    file.extend(b"PK\x01\x02\x14\x00");
    file.extend(fields(declared));
    file.extend([0; 14]);
    file.extend(name);
    let length = file.len() as u32 - directory;
    file.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    file.extend(length.to_le_bytes());
    file.extend(directory.to_le_bytes());
    file.extend([0, 0]);
    file
}
