//! How a cell was read, and why one cannot be.
use super::Lang;
use crate::domain::{Count, Manner, Typed, TypedError};

impl Lang {
    /// How a cell was understood, where that must be said: `đọc là 1234`.
    ///
    /// The number stands there without marks of thousands, since they are what was in doubt.
    pub fn read_as(self, typed: Typed) -> Option<String> {
        let number = typed.count.value().unwrap_or_default();
        match (typed.manner, self) {
            (Manner::Plain, _) => None,
            (Manner::Grouped | Manner::FullWidth, Self::Vi) => Some(format!("đọc là {number}")),
            (Manner::Grouped | Manner::FullWidth, Self::En) => {
                Some(format!("read as {number}"))
            }
            (Manner::Dash, Self::Vi) => {
                Some("đọc là không áp dụng; gõ 0 nếu bằng không, để trống nếu chưa có".into())
            }
            (Manner::Dash, Self::En) => {
                Some("read as not applicable; type 0 for none, leave empty if not known".into())
            }
        }
    }

    /// Why what was typed cannot be taken, and what to write.
    pub fn typed_error(self, error: TypedError) -> String {
        let (vi, en) = match error {
            TypedError::Ambiguous => (
                "chưa rõ là hàng nghìn hay thập phân; viết 1234 hoặc 1.234",
                "the separator could mean thousands or decimals; write 1234",
            ),
            TypedError::Decimals => (
                "có phần thập phân; cần số nguyên",
                "has decimals; a whole number is needed",
            ),
            TypedError::Negative => (
                "là số âm; cần số từ 0 trở lên",
                "is negative; a number of zero or more is needed",
            ),
            TypedError::Exponent => (
                "là số viết rút gọn của bảng tính; viết đủ các chữ số",
                "was shortened by a spreadsheet; write all digits",
            ),
            TypedError::Percentage => (
                "là tỷ lệ; nhập số lượng, tỷ lệ được tính sẵn",
                "is a rate; enter the count, the rate is derived",
            ),
            TypedError::Formula => (
                "là công thức; nhập kết quả",
                "is a formula; enter its result",
            ),
            TypedError::SpreadsheetError => (
                "là thông báo lỗi của bảng tính; xem lại ô gốc",
                "is the error of a spreadsheet; see the cell it came from",
            ),
            TypedError::TooLarge => {
                let most = self.whole(Count::MAX);
                return match self {
                    Self::Vi => format!("lớn hơn {most}; xem lại số chữ số"),
                    Self::En => format!("larger than {most}; check the number of digits"),
                };
            }
            TypedError::NotACount => (
                "không phải số nguyên; để trống nếu chưa có, KAD nếu không áp dụng",
                "not a whole number; leave it empty if not known, N/A if not applicable",
            ),
        };
        match self {
            Self::Vi => vi.into(),
            Self::En => en.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::read_typed;

    #[test]
    fn what_was_read_another_way_than_it_stands_is_said() {
        let said = |text: &str| Lang::Vi.read_as(read_typed(text).unwrap());
        assert_eq!(said("1.234").as_deref(), Some("đọc là 1234"));
        assert_eq!(said("１２").as_deref(), Some("đọc là 12"));
        assert!(said("-").unwrap().starts_with("đọc là không áp dụng"));
        assert_eq!(said("1234"), None);
        assert_eq!(said("KAD"), None);
    }

    #[test]
    fn what_the_refusal_tells_to_write_is_taken() {
        let told = Lang::Vi.typed_error(TypedError::Ambiguous);
        for text in ["1234", "1.234"] {
            assert!(told.contains(text));
            assert_eq!(read_typed(text).unwrap().count, Count::Value(1234));
        }
        let told = Lang::Vi.typed_error(TypedError::NotACount);
        assert!(told.contains("KAD"));
        assert_eq!(read_typed("KAD").unwrap().count, Count::NotApplicable);
    }
}
