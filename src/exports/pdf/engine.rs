//! What typst needs of its surroundings: fonts, its library, our page and the files of one report.
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// Tinos: free, as wide as Times New Roman, with all of Vietnamese.
const FONTS: [&[u8]; 4] = [
    include_bytes!("fonts/Tinos-Regular.ttf"),
    include_bytes!("fonts/Tinos-Bold.ttf"),
    include_bytes!("fonts/Tinos-Italic.ttf"),
    include_bytes!("fonts/Tinos-BoldItalic.ttf"),
];

/// What all reports share. Built once: reading the library takes longer than a short report.
pub struct Engine {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    page: Source,
}

impl Engine {
    /// Reads the fonts and the page.
    pub fn new() -> Self {
        let fonts = FONTS.map(|bytes| Font::new(Bytes::new(bytes), 0));
        let fonts: Vec<_> = fonts.into_iter().flatten().collect();
        assert_eq!(fonts.len(), FONTS.len(), "the embedded files are fonts");
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            page: Source::new(named("report.typ"), include_str!("report.typ").to_owned()),
        }
    }

    /// Whether `letter` can be written in all fonts.
    pub fn has(&self, letter: char) -> bool {
        let letter = u32::from(letter);
        self.fonts
            .iter()
            .all(|font| font.info().coverage.contains(letter))
    }

    /// The pages of a report with `files` beside it.
    pub fn typeset(&self, files: Vec<(String, Bytes)>) -> Result<PagedDocument, String> {
        let files = files.into_iter().map(|(name, bytes)| (named(&name), bytes));
        let desk = Desk {
            engine: self,
            files: files.collect(),
        };
        let typeset = typst::compile::<PagedDocument>(&desk);
        typeset.output.map_err(|errors| said(&errors))
    }

    /// These pages as PDF.
    pub fn pdf(&self, pages: &PagedDocument, options: &PdfOptions) -> Result<Vec<u8>, String> {
        let written = typst_pdf::pdf(pages, options);
        // What typst remembers of a report is of no use to the next, and would stay for good.
        typst::comemo::evict(0);
        written.map_err(|errors| said(&errors))
    }
}

/// The files of one report beside what all share.
struct Desk<'a> {
    engine: &'a Engine,
    files: Vec<(FileId, Bytes)>,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.engine.page.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() {
            return Ok(self.engine.page.clone());
        }
        Err(FileError::NotSource)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = self.files.iter().find(|(known, _)| *known == id);
        let missing = || FileError::NotFound(id.vpath().get_with_slash().into());
        file.map(|(_, bytes)| bytes.clone()).ok_or_else(missing)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    /// A report says the day on which it was made; the clock is not asked.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn named(name: &str) -> FileId {
    let path =
        VirtualPath::new(name).expect("names of files are made here, without dots before");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn said(errors: &[SourceDiagnostic]) -> String {
    let lines = errors.iter().map(|error| {
        let hints = error.hints.iter().map(|hint| format!(" ({})", hint.v));
        format!("{}{}", error.message, hints.collect::<String>())
    });
    lines.collect::<Vec<_>>().join("; ")
}
