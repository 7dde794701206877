//! A briefing with the overdue actions in it, for those who may know of them.
use super::{NEW, SOUND, office, send};
use crate::{
    build::{Office, rates},
    export::toantrinh_in,
};
use std::os::unix::fs::PermissionsExt;

const TASK: &str = "Rà soát danh mục toàn trình";
const PARTS: &str = "part=headline,follow-up";

/// One action on 34-44, overdue whatever the clock says.
async fn late() -> Office {
    let office = office().await;
    let file = rates(&["2026-10"], &[("34-44", 20), ("34-01", 50)]);
    office.product.import(&file).await.unwrap();
    send(&office, "duyet", NEW, &SOUND).await;
    let past = "update follow_up set due = '2020-01-02'";
    assert!(crate::storage::takes(&office.product.url, past).await);
    office
}

#[tokio::test]
async fn overdue_actions_are_in_the_briefing_of_whoever_may_see_them_and_in_no_public_one() {
    let office = late().await;
    for form in ["pptx", "docx"] {
        let address = format!("/vi/follow-up/briefing?as={form}&{PARTS}");
        for (who, sees) in [("duyet", true), ("lan", true), ("khac", false)] {
            let reply = office.get(who, &address).await;
            assert_eq!(reply.status, 200, "{who} {address}");
            assert_eq!(reply.header("cache-control"), "no-store", "{who} {address}");
            assert_eq!(reply.says(TASK), sees, "{who} {address}");
        }
        let public = office
            .product
            .get(&format!("/packs/briefing.{form}?{PARTS}"))
            .await;
        assert_eq!(public.status, 200);
        assert!(!public.says(TASK), "{form}");
        let nobody = office.product.get(&address).await;
        assert_eq!(nobody.status, 303, "nobody is signed in");
    }
    assert_eq!(
        office.get("xem", "/vi/follow-up/briefing").await.status,
        404
    );
    let wrong = "/en/follow-up/briefing?as=odt";
    let wrong = office.get("duyet", wrong).await;
    assert_eq!(wrong.status, 404);
    assert!(wrong.text().contains("There is no such file."));
}

#[tokio::test]
async fn the_list_leads_to_the_briefing_on_the_unit_that_is_chosen() {
    let office = late().await;
    for (list, scope) in [
        ("/vi/follow-up", ""),
        ("/vi/follow-up?unit=34-44", "&amp;scope=34-44"),
    ] {
        let page = office.get("duyet", list).await.text();
        assert!(page.contains("Tài liệu này có phần nội bộ"), "{list}");
        for form in ["pptx", "docx", "pdf"] {
            let link = format!("href=\"/vi/follow-up/briefing?as={form}{scope}\"");
            assert!(page.contains(&link), "{list} {form}");
        }
    }
}

#[tokio::test]
async fn the_command_adds_overdue_actions_only_when_told_and_for_the_owner_of_the_file_alone() {
    let office = late().await;
    let (folder, url) = (office.product.folder(), office.product.url());
    let pack = [
        "export",
        "pack",
        "--part",
        "headline,follow-up",
        "--database-url",
        &url,
    ];
    for (name, told, sees) in [
        ("public.pptx", [].as_slice(), false),
        ("internal.pptx", &["--internal"], true),
    ] {
        let (done, said) = toantrinh_in(folder, &[&pack[..], &["--out", name], told].concat());
        assert!(done, "{said}");
        let file = crate::build::Reply::of(std::fs::read(folder.join(name)).unwrap());
        assert_eq!(file.says(TASK), sees, "{name}");
        let rights = std::fs::metadata(folder.join(name)).unwrap().permissions();
        assert_eq!(rights.mode() & 0o077 == 0, sees, "{name}");
    }
}
