//! What is counted: the closed list of measures, each with its definition.
use super::words::{Bilingual, both};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How a measure adds up over months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// Counted within the period; months add up.
    Flow,
    /// Counted on the first day; several months have the first month's.
    Opening,
    /// Counted on the last day, or over the whole list; several months have the last month's.
    Closing,
}

macro_rules! measures {
    ($($variant:ident $code:literal $nature:ident
       $name_vi:literal $name_en:literal $about_vi:literal $about_en:literal $source:literal;)*) => {
        /// A count that units report, by its code. Adding one adds no column anywhere.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Measure {
            $(#[doc = $about_en] $variant,)*
        }

        impl Measure {
            /// Every measure, in the order of the official report.
            pub const ALL: [Self; measures!(@count $($variant)*)] = [$(Self::$variant,)*];

            /// The code that files and the database use.
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Short name.
            pub fn name(self) -> Bilingual {
                match self { $(Self::$variant => both($name_vi, $name_en),)* }
            }

            /// What is counted, in a sentence.
            pub fn definition(self) -> Bilingual {
                match self { $(Self::$variant => both($about_vi, $about_en),)* }
            }

            /// How it adds up over months.
            pub fn nature(self) -> Nature {
                match self { $(Self::$variant => Nature::$nature,)* }
            }

            /// Where the definition was read; "own" marks general knowledge, not verified.
            pub fn source(self) -> &'static str {
                match self { $(Self::$variant => $source,)* }
            }
        }
    };
    (@count $($variant:ident)*) => { [$(Self::$variant,)*].len() };
}

measures! {
    ReceivedTotal "received_total" Flow
        "Hồ sơ tiếp nhận" "Dossiers received"
        "Hồ sơ tiếp nhận mới trong kỳ qua mọi kênh: trực tuyến, trực tiếp, bưu chính công ích."
        "Dossiers newly received in the period through every channel: online, at the desk, by public post."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    ReceivedOnline "received_online" Flow
        "Hồ sơ nộp trực tuyến" "Dossiers filed online"
        "Hồ sơ tiếp nhận trong kỳ được nộp trực tuyến, toàn trình hoặc một phần."
        "Dossiers received in the period that were filed online, end to end or partially."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    OnlineE2e "online_e2e" Flow
        "Hồ sơ trực tuyến toàn trình" "End-to-end online dossiers"
        "Hồ sơ được thực hiện toàn bộ trên môi trường mạng, trả kết quả trực tuyến hoặc qua bưu chính công ích."
        "Dossiers handled wholly online, with the result returned online or by public post."
        "NĐ 42/2022/NĐ-CP; vietnamhoinhap.vn (Hà Nam 2024)";
    OnlinePartial "online_partial" Flow
        "Hồ sơ trực tuyến một phần" "Partially online dossiers"
        "Hồ sơ nộp trực tuyến nhưng có ít nhất một bước không thực hiện trên môi trường mạng."
        "Dossiers filed online in which at least one step was not done online."
        "NĐ 42/2022/NĐ-CP; vietnamhoinhap.vn (Hà Nam 2024)";
    ReceivedE2eServices "received_e2e_services" Flow
        "Hồ sơ của TTHC có DVC toàn trình" "Dossiers of end-to-end procedures"
        "Hồ sơ tiếp nhận qua mọi kênh của các thủ tục được cung cấp dịch vụ công trực tuyến toàn trình."
        "Dossiers received through every channel for procedures that have an end-to-end service."
        "own";
    CarriedOver "carried_over" Opening
        "Hồ sơ từ kỳ trước chuyển sang" "Dossiers carried over"
        "Hồ sơ đang giải quyết từ kỳ trước chuyển sang, tính ở đầu kỳ."
        "Dossiers still open from the period before, counted at its start."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    ResolvedTotal "resolved_total" Flow
        "Hồ sơ đã giải quyết" "Dossiers resolved"
        "Hồ sơ đã giải quyết trong kỳ: trước hạn, đúng hạn và quá hạn."
        "Dossiers resolved in the period: early, on time and late."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    ResolvedEarly "resolved_early" Flow
        "Giải quyết trước hạn" "Resolved early"
        "Hồ sơ đã giải quyết trước thời hạn quy định."
        "Dossiers resolved before their deadline."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    ResolvedOnTime "resolved_on_time" Flow
        "Giải quyết đúng hạn" "Resolved on time"
        "Hồ sơ đã giải quyết đúng thời hạn quy định."
        "Dossiers resolved on their deadline."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    ResolvedLate "resolved_late" Flow
        "Giải quyết quá hạn" "Resolved late"
        "Hồ sơ đã giải quyết sau thời hạn quy định."
        "Dossiers resolved after their deadline."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    PendingInTime "pending_in_time" Closing
        "Đang giải quyết, trong hạn" "Pending, in time"
        "Hồ sơ đang giải quyết ở cuối kỳ, chưa đến hạn."
        "Dossiers still open at the end of the period and not yet due."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    PendingOverdue "pending_overdue" Closing
        "Đang giải quyết, quá hạn" "Pending, overdue"
        "Hồ sơ đang giải quyết ở cuối kỳ, đã quá hạn."
        "Dossiers still open at the end of the period and overdue."
        "TT 01/2020/TT-VPCP, II.06 (own)";
    Withdrawn "withdrawn" Flow
        "Hồ sơ rút, trả lại" "Dossiers withdrawn or returned"
        "Hồ sơ được rút hoặc trả lại trong kỳ, không tính là đã giải quyết."
        "Dossiers withdrawn or returned in the period, not counted as resolved."
        "own";
    DigitiseDue "digitise_due" Flow
        "Hồ sơ phải số hóa" "Dossiers to be digitised"
        "Hồ sơ tiếp nhận trong kỳ phải số hóa thành phần hồ sơ."
        "Dossiers received in the period whose papers must be digitised."
        "TT 01/2023/TT-VPCP; en.binhthuan.gov.vn (4/2025)";
    DigitisedIn "digitised_in" Flow
        "Hồ sơ đã số hóa khi tiếp nhận" "Incoming dossiers digitised"
        "Hồ sơ đã số hóa thành phần hồ sơ khi tiếp nhận."
        "Dossiers whose papers were digitised on receipt."
        "TT 01/2023/TT-VPCP; en.binhthuan.gov.vn (4/2025)";
    DigitisedResults "digitised_results" Flow
        "Kết quả đã số hóa" "Results digitised"
        "Hồ sơ đã giải quyết trong kỳ có kết quả bản điện tử."
        "Dossiers resolved in the period that have an electronic result."
        "TT 01/2023/TT-VPCP; en.binhthuan.gov.vn (4/2025)";
    FeeDue "fee_due" Flow
        "Hồ sơ có nghĩa vụ tài chính" "Dossiers with a fee"
        "Hồ sơ trong kỳ có phí, lệ phí, thuế hoặc nghĩa vụ tài chính khác."
        "Dossiers in the period with a fee, tax or other financial duty."
        "own";
    PaidOnline "paid_online" Flow
        "Hồ sơ thanh toán trực tuyến" "Dossiers paid online"
        "Hồ sơ có nghĩa vụ tài chính được thanh toán trực tuyến thành công."
        "Dossiers with a fee that were paid online successfully."
        "own";
    RatingsTotal "ratings_total" Flow
        "Lượt đánh giá" "Ratings"
        "Lượt người dân, doanh nghiệp đánh giá việc giải quyết trong kỳ."
        "Ratings that citizens and businesses gave in the period."
        "QĐ 766/QĐ-TTg; formula own";
    RatingsSatisfied "ratings_satisfied" Flow
        "Lượt đánh giá hài lòng" "Satisfied ratings"
        "Lượt đánh giá hài lòng hoặc rất hài lòng."
        "Ratings that were satisfied or very satisfied."
        "QĐ 766/QĐ-TTg; formula own";
    ServicesE2e "services_e2e" Closing
        "DVC trực tuyến toàn trình" "End-to-end services"
        "Dịch vụ công trực tuyến toàn trình đang cung cấp ở cuối kỳ."
        "End-to-end online services supplied at the end of the period."
        "EMC; wording own";
    ServicesE2eActive "services_e2e_active" Closing
        "DVC toàn trình có phát sinh hồ sơ" "End-to-end services in use"
        "Dịch vụ công trực tuyến toàn trình có ít nhất một hồ sơ trực tuyến trong kỳ."
        "End-to-end services with at least one online dossier in the period."
        "EMC; wording own";
    ServicesPartial "services_partial" Closing
        "DVC trực tuyến một phần" "Partial services"
        "Dịch vụ công trực tuyến một phần đang cung cấp ở cuối kỳ."
        "Partially online services supplied at the end of the period."
        "EMC; wording own";
    ServicesPartialActive "services_partial_active" Closing
        "DVC một phần có phát sinh hồ sơ" "Partial services in use"
        "Dịch vụ công trực tuyến một phần có ít nhất một hồ sơ trực tuyến trong kỳ."
        "Partial services with at least one online dossier in the period."
        "EMC; wording own";
    ProceduresTotal "procedures_total" Closing
        "Thủ tục hành chính" "Procedures"
        "Thủ tục hành chính thuộc thẩm quyền giải quyết của đơn vị ở cuối kỳ."
        "Administrative procedures that the unit handles, at the end of the period."
        "EMC; wording own";
}

impl Measure {
    /// Position in [`Measure::ALL`], and the number of the measure's column on the board.
    pub fn index(self) -> usize {
        self as usize
    }
}

impl FromStr for Measure {
    type Err = String;

    /// Reads a code; the error is the text that was not one.
    fn from_str(text: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|measure| measure.code() == text)
            .ok_or_else(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_is_found_by_its_code_and_at_its_index() {
        for (at, measure) in Measure::ALL.into_iter().enumerate() {
            assert_eq!(measure.code().parse(), Ok(measure));
            assert_eq!(measure.index(), at);
        }
        assert_eq!("received".parse::<Measure>(), Err("received".to_owned()));
    }
}
