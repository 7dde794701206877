//! Pages that a search finds, and parts of pages: sections, rules, drawings.
use super::sought::{Kind, Things, entry};
use crate::{
    domain::{Drawing, in_force},
    i18n::SOUGHT_AS,
    ui::app::{Address, Scene},
};

impl Things {
    /// Pages of the site.
    pub(super) fn put_pages(&mut self, scene: &Scene) {
        let (lang, s, t) = (scene.lang, &SOUGHT_AS, scene.lang.texts());
        let (w, f) = (lang.pace(), lang.flag_board());
        let goals = lang.goals().description;
        let pages = [
            (
                Address::Overview,
                t.nav_overview,
                t.about_product,
                s.overview,
            ),
            (Address::Targets, t.nav_targets, goals, s.targets),
            (
                Address::Flags(Default::default()),
                f.title,
                f.description,
                s.flags,
            ),
            (Address::Rules, f.rules, f.rules_explained, s.rules),
            (Address::Contribution, w.to_contribution, "", s.contribution),
            (
                Address::WhatIf(Default::default()),
                lang.what_if().title,
                "",
                s.what_if,
            ),
            (
                Address::Briefing(Default::default(), None),
                lang.briefing_page().title,
                "",
                s.briefing,
            ),
            (Address::Backtest, lang.backtest().title, "", s.backtest),
            (
                Address::About,
                t.nav_about,
                lang.about().description,
                s.about,
            ),
        ];
        let needs_months = |address: &Address| {
            !matches!(address, Address::Targets | Address::About | Address::Rules)
        };
        let has_months = scene.board.latest_month().is_some();
        for (address, title, means, names) in pages {
            if has_months || !needs_months(&address) {
                let to = scene.link_to(&address, &scene.across());
                self.put(entry(Kind::Page, title, means, to), names.iter().copied());
            }
        }
    }

    /// Sections of the page about the data, rules, and kinds of drawings.
    pub(super) fn put_parts(&mut self, scene: &Scene) {
        let (lang, f, board) = (scene.lang, scene.lang.finder(), &scene.board);
        let none: [&str; 0] = [];
        let about = scene.link_to(&Address::About, &scene.across());
        let a = lang.about();
        for passage in [
            &a.method,
            &a.periods,
            &a.editions,
            &a.merger,
            &a.sources,
            &a.unverified,
            &a.downloads,
            &a.personal,
            &a.accessibility,
        ] {
            let to = format!("{about}#{}", passage.id);
            self.put(entry(Kind::Page, passage.title, f.section, to), none);
        }
        let rules = scene.link_to(&Address::Rules, &scene.across());
        for rule in in_force(board.rules()) {
            let to = format!("{rules}#{}", rule.kind.code());
            let name = &lang.wording(rule).name;
            self.put(entry(Kind::Page, name, f.rule, to), [rule.kind.code()]);
        }
        if board.latest_month().is_none() {
            return;
        }
        for drawing in Drawing::ALL {
            let to = scene.link_to(&Address::Chart(*drawing, Vec::new()), &scene.across());
            let title = lang.drawing_name(*drawing);
            let of_map = (*drawing == Drawing::Map).then_some(SOUGHT_AS.map);
            let names = of_map.into_iter().flatten().copied();
            self.put(
                entry(Kind::Page, title, f.drawing, to),
                names.chain([drawing.code()]),
            );
        }
    }
}
