//! The page about the data in English.
use super::{AboutTexts, Passage};

pub(super) static EN: AboutTexts = AboutTexts {
    description: "What is counted and how, where it comes from, which months are held, what is not verified; downloads; accessibility.",
    contents: "On this page",
    method: Passage {
        id: "method",
        title: "What is counted, and how",
        paragraphs: &[
            "Units report counts, not rates. A rate is derived when it is shown, and always stands with its numerator, denominator, period and source.",
            "The pooled rate is the sum of numerators over the sum of denominators: a unit with more dossiers weighs more. In the simple mean every unit weighs the same. The two answer different questions, so each is named and they stand side by side.",
            "A monthly figure covers the month alone. A cumulative one adds up the months since January; numbers of services and procedures do not add up, so the latest month stands. The two are never mixed in one line.",
            "What is not there is said to be missing, never taken as 0. A unit without a report is not ranked and is named. Targets and the floor are judged by exact fractions, not by rounded figures.",
            "Where several systems give figures of a unit for one month, one is judged, in this order: the unit's own report, the National Public Service Portal, EMC. The others are shown beside it.",
        ],
    },
    periods: Passage {
        id: "periods",
        title: "Reporting periods",
        paragraphs: &[
            "There are two rules. Administrative reports run from the 15th of the month before to the 14th of the reporting month. EMC and the National Public Service Portal use calendar months. Every figure carries its first and last day; its month is that of the last day.",
            "The article of Decree 09/2019/NĐ-CP that sets the 15th and the 14th is not verified.",
        ],
    },
    editions: Passage {
        id: "editions",
        title: "Months held, and their editions",
        paragraphs: &[
            "Every month is published as edition r1, r2, …: all pages, charts and files of the month come from the latest one. An earlier edition is never changed.",
        ],
    },
    merger: Passage {
        id: "merger",
        title: "The merger of 1 July 2025",
        paragraphs: &[
            "On 1 July 2025 63 provinces and cities became 34. The old units keep their figures. Before that day, the series of a new unit is the sum of numerators over the sum of denominators of the units it was made from.",
            "Sums are only carried forward, never split back to the old units. Some codes were given to other units, so the key of a unit names the set as well: 63-15 is Yên Bái, 34-15 is Lào Cai.",
        ],
    },
    sources: Passage {
        id: "sources",
        title: "Sources of published figures and targets",
        paragraphs: &[
            "Published figures are copied from their sources with their period, rounding and notes. They stand apart and are never mixed with reports.",
        ],
    },
    sample: Passage {
        id: "sample",
        title: "Sample data",
        paragraphs: &[
            "This database holds sample data: reports of single units that a program made up to show the product; they are not those of any locality. The sum of the localities and a few units are tied to published figures; all other values are drawn by chance.",
            "Every page, chart and file with sample data says so; in CSV files the column source has sample. Published figures and targets are not sample data.",
        ],
    },
    no_sample: "This database holds no sample data.",
    unverified: Passage {
        id: "unverified",
        title: "What is not verified",
        paragraphs: &[
            "What follows was not read in any source, or only in part. It is shown so that readers know, and judges nobody.",
        ],
    },
    unverified_indicators: "Definitions of indicators",
    unverified_targets: "Values of targets",
    unverified_rest: "Documents and rules",
    unverified_items: &[
        "The official text on the second denominator: dossiers of procedures with an end-to-end service.",
        "Whether the official name of the rate means dossiers received or dossiers resolved.",
        "Component points and middle bands of the index of Decision 766/QĐ-TTg.",
        "The thresholds of levels A, B, C and D of dossier-handling systems.",
        "DTI 2022 averages of ministries with public services and of provinces; 7 of the 17 ministries with public services.",
        "Any target for the end-to-end dossier rate for 2026 and later.",
        "Deadlines for sending reports after the 14th, and article numbers of the documents cited.",
        "The articles and fines of the law on maps.",
        "That three provinces became centrally run cities in 2026: read in one secondary source.",
        "Type sizes of Decree 30/2020/NĐ-CP; Decree 356/2025/NĐ-CP; whether Decree 85/2016/NĐ-CP is still in force.",
    ],
    downloads: Passage {
        id: "downloads",
        title: "Downloads",
        paragraphs: &[
            "CSV files in UTF-8, which Excel and LibreOffice open. Numbers have no separators and a decimal point. An empty cell was not provided; N/A does not apply. The file of a month has the columns that an import of reports takes, and source; one row per unit, with the figures that are judged.",
        ],
    },
    files: [
        "Units, old map and new (CSV)",
        "Targets (CSV)",
        "Published figures (CSV)",
        "Published rankings, assessments, counters (CSV)",
    ],
    personal: Passage {
        id: "personal-data",
        title: "Personal data",
        paragraphs: &[
            "The product holds aggregates by unit and month only. There are no names, identity numbers, addresses or contents of applicants' dossiers, and no field to enter them.",
            "Public pages set one cookie, when a reader chooses text size or colours, to keep that choice; they do not measure their readers and ask no other host for anything.",
        ],
    },
    accessibility: Passage {
        id: "accessibility",
        title: "Accessibility",
        paragraphs: &[
            "The pages are built to WCAG 2.2 level AA and Circular 26/2020/TT-BTTTT. They were assessed by their makers, with automatic checks; there has been no independent assessment.",
            "If something keeps you from using a page, please tell the administrator of the system, with the address of the page and the device and software you use.",
        ],
    },
    met: "Met",
    met_items: &[
        "All content can be read without JavaScript; everything works by keyboard, and the focus can always be seen.",
        "A status has a shape and a word, never colour alone; text has a contrast of 4.5:1 or more.",
        "Text of 200% and a screen 320 pixels wide lose nothing; wide tables scroll in their own frame.",
        "Tables have column and row headings; every chart has a description and a table.",
        "There are a dark and a high-contrast dress, as the device is set; motion follows its setting.",
    ],
    limits: "Known limits",
    limit_items: &[
        "Notes of sources and names of documents are in Vietnamese only, on English pages as well.",
        "Wide tables have to be scrolled sideways on phones.",
    ],
    published_at: "Published",
    data_date: "Data to",
    reports: "Reports",
    missing: "Localities missing",
    file: "File",
    figures: "Published figures",
    observations: "Rankings, counters",
    targets: "Targets",
};
