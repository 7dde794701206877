//! The words of the page of units and who works for them.
use super::Lang;

/// What that page says in one language.
#[derive(Debug)]
pub struct StaffTexts {
    /// Title and heading.
    pub title: &'static str,
    /// When a report is signed in the province, and how that is changed.
    pub explained: &'static str,
    /// Heads.
    pub unit: &'static str,
    /// Heads.
    pub officers: &'static str,
    /// Heads.
    pub approvers: &'static str,
    /// Heads: which way a report takes.
    pub way: &'static str,
    /// Signed first.
    pub signed: &'static str,
    /// Not signed.
    pub unsigned: &'static str,
    /// Nobody types in the figures.
    pub nobody: &'static str,
    /// Leads to the form that invites somebody.
    pub invite_officer: &'static str,
    /// Leads to the form that invites somebody.
    pub invite_approver: &'static str,
}

static VI: StaffTexts = StaffTexts {
    title: "Đơn vị",
    explained: "Đơn vị có người ký đang hoạt động thì báo cáo phải được ký rồi mới gửi lên trung ương; không có thì gửi thẳng. Muốn đổi, mời hoặc khóa tài khoản người ký của đơn vị.",
    unit: "Đơn vị",
    officers: "Người nhập",
    approvers: "Người ký",
    way: "Trước khi gửi",
    signed: "Phải ký",
    unsigned: "Gửi thẳng",
    nobody: "Chưa có ai nhập",
    invite_officer: "Mời người nhập",
    invite_approver: "Mời người ký",
};

static EN: StaffTexts = StaffTexts {
    title: "Units",
    explained: "Where a unit has an approver in use, its reports are signed before they leave; elsewhere they go straight to the centre. To change that, invite or disable an approver of the unit.",
    unit: "Unit",
    officers: "Entry officers",
    approvers: "Approvers",
    way: "Before it leaves",
    signed: "Signed",
    unsigned: "Straight on",
    nobody: "Nobody enters figures",
    invite_officer: "Invite an officer",
    invite_approver: "Invite an approver",
};

impl Lang {
    /// The words of the page of units and who works for them.
    pub fn staff(self) -> &'static StaffTexts {
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }

    /// How many units nobody enters figures for.
    pub fn unstaffed(self, without: usize, all: usize) -> String {
        match (self, without) {
            (Self::Vi, 0) => format!("Cả {all} đơn vị đều có người nhập."),
            (Self::Vi, _) => {
                format!("{without} trong {all} đơn vị chưa có ai nhập, đứng đầu danh sách.")
            }
            (Self::En, 0) => format!("Each of the {all} units has an entry officer."),
            (Self::En, _) => {
                format!("{without} of {all} units have no entry officer; they come first.")
            }
        }
    }
}
