//! Lines and markers: told apart by dash and marker as well as by colour.
use crate::briefing::Role;
use rust_xlsxwriter::{
    ChartFormat, ChartLine, ChartLineDashType, ChartMarker, ChartMarkerType, ChartSolidFill,
    Color,
};

/// Colours of units side by side, told apart by dash and marker as well.
pub const LINES: [u32; 6] = [
    0x1F_5FA8, 0xB0_4A00, 0x2E_7D4F, 0x7A_3E9D, 0x8A_6D00, 0x0B_7A86,
];
const DASHES: [ChartLineDashType; 3] = [
    ChartLineDashType::Solid,
    ChartLineDashType::Dash,
    ChartLineDashType::RoundDot,
];
const MARKERS: [ChartMarkerType; 3] = [
    ChartMarkerType::Circle,
    ChartMarkerType::Square,
    ChartMarkerType::Triangle,
];
/// Many lines behind a few.
pub const BEHIND: u32 = 0xC3_CAD3;

/// The line of a role; the units of a comparison each have their own.
pub fn pen(role: Role, unit: usize) -> (ChartLine, ChartMarker) {
    let (color, width, dash) = match role {
        Role::Main => (
            LINES[unit % LINES.len()],
            2.25,
            DASHES[unit / 2 % DASHES.len()],
        ),
        Role::Group => (0x6B_7580, 1.5, ChartLineDashType::Solid),
        Role::Before => (0x6B_7580, 1.25, ChartLineDashType::RoundDot),
        Role::Target => (0xB3_261E, 1.5, ChartLineDashType::Dash),
        Role::Path => (0xB3_261E, 1.0, ChartLineDashType::RoundDot),
        Role::Forecast => (LINES[0], 2.0, ChartLineDashType::RoundDot),
    };
    let line = ChartLine::new()
        .set_color(Color::RGB(color))
        .set_width(width)
        .set_dash_type(dash)
        .clone();
    let mut marker = ChartMarker::new();
    if role == Role::Main {
        let fill = ChartSolidFill::new().set_color(Color::RGB(color)).clone();
        marker
            .set_type(MARKERS[unit % MARKERS.len()])
            .set_size(5)
            .set_format(ChartFormat::new().set_solid_fill(&fill));
    } else {
        marker.set_none();
    }
    (line, marker)
}
