//! What the speaker reads: the sentences of the slide, with their source.
use super::{
    frame::{SPACES, tree},
    shape::{placeholder, plain},
};
use crate::{
    exports::office::{chart::tongue, package::Part},
    i18n::Lang,
};

/// The notes of the slide at `slide`, a paragraph for each of `lines`.
pub fn notes(path: String, master: &str, slide: &str, lines: &[String], lang: Lang) -> Part {
    let mut part = Part::new(path, "officedocument.presentationml.notesSlide+xml");
    part.refer("notesMaster", master);
    part.refer("slide", slide);
    let paragraphs: String = lines
        .iter()
        .map(|line| plain(line, tongue(lang), None))
        .collect();
    let shapes = format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide 2\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>{}",
        placeholder(3, "<p:ph type=\"body\" idx=\"1\"/>", None, &paragraphs)
    );
    part.write(&format!(
        "<p:notes {SPACES}>{}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        tree(false, &shapes)
    ))
}
