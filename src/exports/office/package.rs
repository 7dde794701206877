//! A package of parts as ECMA-376 part 2 has it: types, relationships, properties.
use super::{
    OfficeError,
    xml::{HEAD, escape},
};
use crate::{briefing::Statement, exports::archive::archive, i18n::Lang};
use std::{borrow::Cow, collections::BTreeSet, fmt::Write as _};

/// The relationships that all office programs share.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// Those of the package itself.
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
/// What the content type of every XML part begins with.
const TYPES: &str = "application/vnd.openxmlformats-";
const CORE: &str = "docProps/core.xml";
const APP: &str = "docProps/app.xml";

/// One file in the package.
#[derive(Clone, Debug)]
pub struct Part {
    /// Where it lies, without a slash before: `ppt/slides/slide1.xml`.
    pub path: String,
    /// Its content type after `application/vnd.openxmlformats-`; empty where the ending tells.
    kind: &'static str,
    /// Its bytes.
    pub body: Vec<u8>,
    /// Kind and target of what it refers to.
    relations: Vec<(&'static str, String)>,
}

impl Part {
    /// An XML part; `kind` is its content type after `application/vnd.openxmlformats-`. Its body
    /// is filled in once its relationships are known.
    pub fn new(path: impl Into<String>, kind: &'static str) -> Self {
        Self {
            path: path.into(),
            kind,
            body: Vec::new(),
            relations: Vec::new(),
        }
    }

    /// A picture or a workbook, whose ending says what it is.
    pub fn file(path: impl Into<String>, body: Vec<u8>) -> Self {
        Self {
            body,
            ..Self::new(path, "")
        }
    }

    /// Refers to the part at `target` and answers the id of the reference. `kind` is the last
    /// word of the relationship's type: `slide`, `chart`, `image`.
    pub fn refer(&mut self, kind: &'static str, target: impl Into<String>) -> String {
        self.relations.push((kind, target.into()));
        format!("rId{}", self.relations.len())
    }

    /// Takes `xml` after the first line as its body.
    pub fn write(mut self, xml: &str) -> Self {
        self.body = format!("{HEAD}{xml}").into_bytes();
        self
    }
}

/// What the file says about itself.
#[derive(Clone, Copy, Debug)]
pub struct Properties<'a> {
    /// Its title.
    pub title: &'a str,
    /// Edition, day, and whether figures are invented.
    pub statement: &'a Statement,
    /// The language of its words.
    pub lang: Lang,
}

/// The parts as a file; `main` is the one that programs open. The same parts make the same bytes.
pub fn package(
    mut parts: Vec<Part>,
    main: &str,
    about: &Properties<'_>,
) -> Result<Vec<u8>, OfficeError> {
    parts.push(Part::new(CORE, "package.core-properties+xml").write(&core(about)));
    parts.push(
        Part::new(APP, "officedocument.extended-properties+xml").write(
            "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Toàn Trình</Application></Properties>",
        ),
    );
    // Programs look for the types first.
    let mut files: Vec<(String, Cow<[u8]>)> = vec![
        (
            "[Content_Types].xml".into(),
            types(&parts).into_bytes().into(),
        ),
        ("_rels/.rels".into(), root(main).into_bytes().into()),
    ];
    for part in &parts {
        files.push((part.path.clone(), Cow::Borrowed(&part.body)));
        if !part.relations.is_empty() {
            let (folder, name) = split(&part.path);
            let path = format!("{folder}_rels/{name}.rels");
            files.push((path, relations(part).into_bytes().into()));
        }
    }
    let files = files.iter().map(|(path, body)| (path.as_str(), &**body));
    // Dated by the day on which the briefing was made, so that it is the same when made again.
    Ok(archive(files, about.statement.made_on)?)
}

fn types(parts: &[Part]) -> String {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"{TYPES}package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    );
    let of_files = parts.iter().filter(|part| part.kind.is_empty());
    let endings: BTreeSet<_> = of_files
        .filter_map(|part| part.path.rsplit_once('.'))
        .map(|(_, ending)| ending)
        .collect();
    for ending in endings {
        let kind = match ending {
            "png" => "image/png",
            "svg" => "image/svg+xml",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };
        let _ = write!(
            out,
            "<Default Extension=\"{ending}\" ContentType=\"{kind}\"/>"
        );
    }
    for part in parts.iter().filter(|part| !part.kind.is_empty()) {
        let (path, kind) = (escape(&part.path), part.kind);
        let _ = write!(
            out,
            "<Override PartName=\"/{path}\" ContentType=\"{TYPES}{kind}\"/>"
        );
    }
    out.push_str("</Types>");
    out
}

fn root(main: &str) -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{RELATIONS}/officeDocument\" Target=\"{main}\"/><Relationship Id=\"rId2\" Type=\"{PACKAGE}/relationships/metadata/core-properties\" Target=\"{CORE}\"/><Relationship Id=\"rId3\" Type=\"{RELATIONS}/extended-properties\" Target=\"{APP}\"/></Relationships>"
    )
}

fn relations(part: &Part) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for (at, (kind, target)) in part.relations.iter().enumerate() {
        let target = escape(&from(&part.path, target));
        let id = at + 1;
        let _ = write!(
            out,
            "<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>"
        );
    }
    out.push_str("</Relationships>");
    out
}

/// Folder, with its slash, and name.
fn split(path: &str) -> (&str, &str) {
    path.split_at(path.rfind('/').map_or(0, |at| at + 1))
}

/// The way from the part at `path` to the one at `target`.
fn from(path: &str, target: &str) -> String {
    let (folder, _) = split(path);
    let both = folder.split_inclusive('/').zip(target.split_inclusive('/'));
    let shared: usize = both
        .take_while(|(a, b)| a == b)
        .map(|(step, _)| step.len())
        .sum();
    let up = folder[shared..].matches('/').count();
    format!("{}{}", "../".repeat(up), &target[shared..])
}

fn core(about: &Properties<'_>) -> String {
    let Statement {
        made_on,
        has_sample,
        lines,
        ..
    } = about.statement;
    let lines = lines.iter().map(|(name, value)| format!("{name}: {value}"));
    let description = escape(&lines.collect::<Vec<_>>().join("\n"));
    let title = escape(about.title);
    let (lang, mark) = (
        about.lang.code(),
        if *has_sample {
            about.lang.texts().sample_band
        } else {
            ""
        },
    );
    format!(
        "<cp:coreProperties xmlns:cp=\"{PACKAGE}/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>Toàn Trình</dc:creator><cp:keywords>{mark}</cp:keywords><dc:description>{description}</dc:description><dcterms:created xsi:type=\"dcterms:W3CDTF\">{made_on}T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made_on}T00:00:00Z</dcterms:modified><dc:language>{lang}</dc:language></cp:coreProperties>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relationship_names_the_way_from_one_part_to_the_other() {
        let chart = "ppt/charts/chart1.xml";
        assert_eq!(from("ppt/slides/slide1.xml", chart), "../charts/chart1.xml");
        assert_eq!(from("ppt/presentation.xml", chart), "charts/chart1.xml");
        assert_eq!(from(chart, "ppt/charts/style1.xml"), "style1.xml");
        assert_eq!(
            from("word/document.xml", "docProps/app.xml"),
            "../docProps/app.xml"
        );
    }
}
