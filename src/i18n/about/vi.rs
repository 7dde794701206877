//! The page about the data in Vietnamese.
use super::{AboutTexts, Passage};

pub(super) static VI: AboutTexts = AboutTexts {
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
        "Xếp hạng, đánh giá, chỉ số đếm đã công bố (CSV)",
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
    observations: "Xếp hạng, chỉ số đếm",
    targets: "Mục tiêu",
};
