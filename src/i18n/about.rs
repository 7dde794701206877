//! The words of the page about the data: what is counted, from where, how far it can be trusted.
use super::Lang;
use crate::domain::{Month, PeriodRule};

/// A section of plain text.
#[derive(Debug)]
pub struct Passage {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its paragraphs.
    pub paragraphs: &'static [&'static str],
}

/// What the page about the data says in one language.
#[derive(Debug)]
pub struct AboutTexts {
    /// What the page is about, for search engines.
    pub description: &'static str,
    /// The list of sections.
    pub contents: &'static str,
    /// What is counted and how.
    pub method: Passage,
    /// Which days a month has.
    pub periods: Passage,
    /// The months held here.
    pub editions: Passage,
    /// How sums are carried over the merger.
    pub merger: Passage,
    /// Where published figures and targets were read.
    pub sources: Passage,
    /// What is made up.
    pub sample: Passage,
    /// The same where nothing is.
    pub no_sample: &'static str,
    /// What nobody could confirm.
    pub unverified: Passage,
    /// Heading over indicators without a stated definition.
    pub unverified_indicators: &'static str,
    /// Heading over targets that are not fully verified.
    pub unverified_targets: &'static str,
    /// Heading over everything else.
    pub unverified_rest: &'static str,
    /// That rest.
    pub unverified_items: &'static [&'static str],
    /// Files to take away.
    pub downloads: Passage,
    /// The files: every unit, every target, every published figure.
    pub files: [&'static str; 3],
    /// Which personal data there are: none.
    pub personal: Passage,
    /// How far everybody can use the pages.
    pub accessibility: Passage,
    /// Heading over what is met.
    pub met: &'static str,
    /// What is met.
    pub met_items: &'static [&'static str],
    /// Heading over what is known not to be.
    pub limits: &'static str,
    /// What is known not to be.
    pub limit_items: &'static [&'static str],
    /// Column: when it was published.
    pub published_at: &'static str,
    /// Column: last day that the figures cover.
    pub data_date: &'static str,
    /// Column: reports.
    pub reports: &'static str,
    /// Column: localities without a report.
    pub missing: &'static str,
    /// Column: the file of the month.
    pub file: &'static str,
    /// Column: published figures read there.
    pub figures: &'static str,
    /// Column: targets read there.
    pub targets: &'static str,
}

impl Lang {
    /// The words of the page about the data.
    pub fn about(self) -> &'static AboutTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// What the page opens with: figures, targets, places, and what reports there are. Every
    /// second piece is a number.
    pub fn about_headline(
        self,
        [figures, targets, places]: [usize; 3],
        reports: Option<(usize, Month, Month)>,
    ) -> Vec<String> {
        let mut pieces: Vec<String> = Vec::new();
        let mut say = |text: &str, number: usize| {
            pieces.push(text.to_owned());
            pieces.push(self.whole(number as u64));
        };
        let (first, second, third, last) = match self {
            Self::Vi => ("", " số đã công bố và ", " mục tiêu, đọc từ ", " nguồn"),
            Self::En => (
                "",
                " published figures and ",
                " targets, read in ",
                " places",
            ),
        };
        say(first, figures);
        say(second, targets);
        say(third, places);
        match (self, reports) {
            (Self::Vi, None) => pieces.push(format!("{last}; chưa có báo cáo nào.")),
            (Self::En, None) => pieces.push(format!("{last}; no report yet.")),
            (_, Some((count, from, to))) => {
                let (with, until) = match self {
                    Self::Vi => ("; cùng ", " báo cáo từ "),
                    Self::En => ("; and ", " reports from "),
                };
                pieces.push(format!("{last}{with}"));
                pieces.push(self.whole(count as u64));
                let (from, to) = (self.month_long(from), self.month_long(to));
                pieces.push(match self {
                    Self::Vi => format!("{until}{from} đến {to}."),
                    Self::En => format!("{until}{from} to {to}."),
                });
            }
        }
        pieces
    }

    /// The days of `month` under both rules.
    pub fn both_rules(self, month: Month) -> String {
        let middle = self.period(PeriodRule::MidMonth.period(month));
        let calendar = self.period(PeriodRule::Calendar.period(month));
        let month = self.month_long(month);
        match self {
            Self::Vi => format!(
                "Ví dụ {month}: theo quy tắc báo cáo là {middle}; theo tháng dương lịch là {calendar}."
            ),
            Self::En => format!(
                "For example {month}: by the reporting rule {middle}; by the calendar {calendar}."
            ),
        }
    }

    /// The file of the reports of `month`.
    pub fn reports_file(self, month: Month) -> String {
        let month = self.month_long(month);
        match self {
            Self::Vi => format!("Số liệu các đơn vị, {month} (CSV)"),
            Self::En => format!("Figures of the units, {month} (CSV)"),
        }
    }

    /// A fold that hides the rest of a table.
    pub fn more_months(self, more: usize) -> String {
        match self {
            Self::Vi => format!("Xem {more} tháng trước đó"),
            Self::En => format!("Show the {more} months before"),
        }
    }
}

static VI: AboutTexts = AboutTexts {
    description: "Số liệu được đếm và tính thế nào, lấy từ đâu, tháng nào đã có, điều gì chưa kiểm chứng; tải dữ liệu; trợ năng.",
    contents: "Trên trang này",
    method: Passage {
        id: "method",
        title: "Đếm gì, tính thế nào",
        paragraphs: &[
            "Đơn vị báo cáo số đếm, không báo cáo tỷ lệ. Tỷ lệ được tính khi hiển thị và luôn đi cùng tử số, mẫu số, kỳ và nguồn.",
            "Tỷ lệ gộp là tổng tử số chia tổng mẫu số của các đơn vị: nơi có nhiều hồ sơ có trọng số lớn hơn. Trung bình cộng coi mỗi đơn vị như nhau. Hai số trả lời hai câu hỏi khác nhau nên luôn được gọi đúng tên và đặt cạnh nhau.",
            "Số theo tháng chỉ tính trong tháng. Số lũy kế cộng từ tháng 1 đến tháng đang xem; số lượng dịch vụ và thủ tục không cộng được nên lấy của tháng gần nhất. Hai cách không bao giờ đứng chung một đường biểu diễn.",
            "Số chưa có được ghi là chưa có, không coi là 0. Nơi thiếu báo cáo không được xếp hạng và được nêu tên. So với mục tiêu và mức sàn bằng phân số chính xác, không bằng số đã làm tròn.",
            "Khi một đơn vị có số từ nhiều hệ thống trong cùng tháng, số dùng để xét theo thứ tự: báo cáo của địa phương, Cổng Dịch vụ công quốc gia, EMC. Số của các hệ thống khác được nêu bên cạnh.",
        ],
    },
    periods: Passage {
        id: "periods",
        title: "Kỳ báo cáo",
        paragraphs: &[
            "Có hai quy tắc. Kỳ báo cáo hành chính: từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo. EMC và Cổng Dịch vụ công quốc gia tính theo tháng dương lịch. Mỗi số liệu mang theo ngày đầu và ngày cuối của nó; tháng là tháng của ngày cuối.",
            "Điều khoản cụ thể của Nghị định 09/2019/NĐ-CP về kỳ 15 đến 14 chưa kiểm chứng.",
        ],
    },
    editions: Passage {
        id: "editions",
        title: "Các tháng đã có và ấn bản",
        paragraphs: &[
            "Mỗi tháng được công bố thành ấn bản r1, r2, …: mọi trang, biểu đồ và tệp của tháng lấy từ ấn bản mới nhất. Ấn bản cũ không bị sửa.",
        ],
    },
    merger: Passage {
        id: "merger",
        title: "Sáp nhập ngày 1/7/2025",
        paragraphs: &[
            "Từ ngày 1/7/2025, 63 tỉnh, thành phố được sắp xếp thành 34. Đơn vị cũ giữ nguyên số của mình. Chuỗi số của đơn vị mới trước ngày đó là tổng tử số chia tổng mẫu số của các đơn vị hợp thành.",
            "Tổng chỉ được cộng về phía sau, không bao giờ chia ngược cho đơn vị cũ. Một số mã tỉnh được cấp lại cho đơn vị khác, nên khóa của đơn vị gồm cả bộ mã: 63-15 là Yên Bái, 34-15 là Lào Cai.",
        ],
    },
    sources: Passage {
        id: "sources",
        title: "Nguồn của số đã công bố và mục tiêu",
        paragraphs: &[
            "Số đã công bố được chép từ nguồn, giữ nguyên kỳ, cách làm tròn và ghi chú, đứng riêng và không trộn với báo cáo.",
        ],
    },
    sample: Passage {
        id: "sample",
        title: "Số liệu minh họa",
        paragraphs: &[
            "Cơ sở dữ liệu này có số liệu minh họa: báo cáo của từng đơn vị do chương trình tạo ra để giới thiệu sản phẩm, không phải số liệu của địa phương nào. Tổng của khối địa phương và vài đơn vị được làm khớp với số đã công bố; các giá trị còn lại là ngẫu nhiên.",
            "Mọi trang, biểu đồ và tệp có số liệu minh họa đều ghi rõ; trong tệp CSV cột source ghi sample. Số đã công bố và mục tiêu không phải là số liệu minh họa.",
        ],
    },
    no_sample: "Cơ sở dữ liệu này không có số liệu minh họa.",
    unverified: Passage {
        id: "unverified",
        title: "Điều chưa kiểm chứng",
        paragraphs: &[
            "Những điều dưới đây chưa đọc được trong nguồn nào, hoặc chỉ đọc được một phần. Chúng được nêu ra để người đọc biết, và không dùng để xét đơn vị nào.",
        ],
    },
    unverified_indicators: "Định nghĩa chỉ tiêu",
    unverified_targets: "Giá trị mục tiêu",
    unverified_rest: "Văn bản và quy định",
    unverified_items: &[
        "Văn bản chính thức về mẫu số thứ hai: hồ sơ của thủ tục có dịch vụ công toàn trình.",
        "Chữ “giải quyết” trong tên chính thức của tỷ lệ là hồ sơ tiếp nhận hay hồ sơ đã giải quyết.",
        "Điểm thành phần và các bậc giữa của Bộ chỉ số theo Quyết định 766/QĐ-TTg.",
        "Ngưỡng của các mức A, B, C, D đối với hệ thống thông tin giải quyết thủ tục hành chính.",
        "Điểm trung bình DTI 2022 của các bộ có dịch vụ công và của các tỉnh; 7 trong 17 bộ có dịch vụ công.",
        "Mục tiêu tỷ lệ hồ sơ trực tuyến toàn trình cho năm 2026 trở đi.",
        "Thời hạn gửi báo cáo sau ngày 14, và số điều khoản của các văn bản được dẫn.",
        "Điều khoản và mức xử phạt của pháp luật về bản đồ.",
        "Việc ba tỉnh thành thành phố trực thuộc trung ương năm 2026: mới đọc ở một nguồn thứ cấp.",
        "Cỡ chữ theo Nghị định 30/2020/NĐ-CP; Nghị định 356/2025/NĐ-CP; hiệu lực hiện nay của Nghị định 85/2016/NĐ-CP.",
    ],
    downloads: Passage {
        id: "downloads",
        title: "Tải dữ liệu",
        paragraphs: &[
            "Tệp CSV, UTF-8, mở được bằng Excel và LibreOffice. Số viết liền, dấu chấm thập phân. Ô trống là chưa cung cấp; N/A là không áp dụng. Tệp số liệu tháng có cùng tên cột như tệp nhập báo cáo, thêm cột source; mỗi đơn vị một dòng, là số dùng để xét.",
        ],
    },
    files: [
        "Các đơn vị, địa giới cũ và mới (CSV)",
        "Các mục tiêu (CSV)",
        "Các số đã công bố (CSV)",
    ],
    personal: Passage {
        id: "personal-data",
        title: "Dữ liệu cá nhân",
        paragraphs: &[
            "Sản phẩm chỉ chứa số tổng hợp theo đơn vị và tháng. Không có họ tên, số định danh, địa chỉ hay nội dung hồ sơ của người nộp; không có ô nào để nhập những thông tin đó.",
            "Các trang công khai chỉ đặt một cookie khi người đọc chọn cỡ chữ hay màu, để giữ lựa chọn ấy; không đo đếm người đọc và không gọi tới máy chủ nào khác.",
        ],
    },
    accessibility: Passage {
        id: "accessibility",
        title: "Trợ năng",
        paragraphs: &[
            "Các trang được xây dựng theo WCAG 2.2 mức AA và Thông tư 26/2020/TT-BTTTT. Việc đối chiếu do nhóm phát triển tự làm, có kiểm tra tự động; chưa có đánh giá độc lập.",
            "Gặp trở ngại khi sử dụng, xin báo cho quản trị viên của hệ thống, kèm địa chỉ trang, thiết bị và phần mềm đang dùng.",
        ],
    },
    met: "Đã đáp ứng",
    met_items: &[
        "Mọi nội dung đọc được khi không có JavaScript; mọi chức năng dùng được bằng bàn phím, tiêu điểm luôn nhìn thấy.",
        "Trạng thái có hình và chữ, không chỉ có màu; độ tương phản chữ từ 4,5:1.",
        "Phóng chữ tới 200% và màn hình rộng 320 điểm ảnh không làm mất nội dung; bảng rộng cuộn trong khung của nó.",
        "Bảng có tiêu đề cột và dòng; mỗi biểu đồ có mô tả và bảng số.",
        "Có giao diện tối, giao diện tương phản cao theo cài đặt của thiết bị; chuyển động được tắt theo cài đặt.",
    ],
    limits: "Còn hạn chế",
    limit_items: &[
        "Ghi chú của nguồn và tên văn bản chỉ có tiếng Việt, kể cả trên trang tiếng Anh.",
        "Bảng rộng phải cuộn ngang trên điện thoại.",
    ],
    published_at: "Công bố",
    data_date: "Số liệu đến",
    reports: "Báo cáo",
    missing: "Địa phương thiếu",
    file: "Tệp",
    figures: "Số công bố",
    targets: "Mục tiêu",
};

static EN: AboutTexts = AboutTexts {
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
    targets: "Targets",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_sections_and_the_same_number_of_items() {
        let shape = |t: &AboutTexts| {
            let passages = [
                &t.method,
                &t.periods,
                &t.editions,
                &t.merger,
                &t.sources,
                &t.sample,
                &t.unverified,
                &t.downloads,
                &t.personal,
                &t.accessibility,
            ];
            let items = [t.unverified_items, t.met_items, t.limit_items].map(<[_]>::len);
            (passages.map(|p| (p.id, p.paragraphs.len())), items)
        };
        assert_eq!(shape(&VI), shape(&EN));
    }

    #[test]
    fn both_rules_are_told_by_the_days_of_a_month() {
        assert_eq!(
            Lang::Vi.both_rules("2026-10".parse().unwrap()),
            "Ví dụ tháng\u{a0}10/2026: theo quy tắc báo cáo là 15/9 – 14/10/2026; theo tháng \
             dương lịch là 1/10 – 31/10/2026."
        );
    }
}
