//! The document around every page.
use super::{appearance, choose, icon::Icon};
use crate::{
    domain::{Action, Month, View},
    ui::{
        app::{Address, Scene, Sheet},
        appearance::Theme,
    },
};
use leptos::prelude::*;

/// The whole document, ready to be sent.
pub fn document(scene: &Scene, sheet: Sheet) -> String {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let base = &scene.site.base;
    let other = Scene {
        lang: lang.other(),
        ..scene.clone()
    };
    let alternate = other.link(&scene.view);
    // One style sheet for both who chose it here and who chose it in the system.
    let contrast = match scene.appearance.theme {
        Theme::Contrast => "all",
        Theme::System => "(prefers-contrast: more)",
        Theme::Light | Theme::Dark => "not all",
    };
    let (start, style) = (scene.site.start_script.clone(), scene.site.style.clone());
    let mark = if scene.board.has_sample() {
        t.sample_mark
    } else {
        ""
    };
    let font = format!("{base}/fonts/inter.woff2");
    let title = format!("{mark}{} · {}", sheet.title, t.product);
    let description = format!("{mark}{}", sheet.description);
    // Slides take the whole screen; the page that says why there are none is as any other.
    let slides = matches!(scene.address, Address::Present(..)) && sheet.month.is_some();
    let html = view! {
        <html class=slides.then_some("present") lang=lang.code() data-text=scene.appearance.text.code() data-theme=scene.appearance.theme.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>{title}</title>
                <meta name="description" content=description/>
                <meta name="color-scheme" content="light dark"/>
                <style inner_html=style></style>
                <link rel="stylesheet" href=format!("{base}/contrast.css") media=contrast/>
                <link rel="preload" href=font r#as="font" r#type="font/woff2" crossorigin=""/>
                <link rel="expect" href="#main" blocking="render"/>
                <link rel="icon" href=format!("{base}/favicon.svg") r#type="image/svg+xml"/>
            </head>
            <body>
                <a class="skip" href="#main">{t.skip}</a>
                {(scene.board.has_sample() && !slides).then(|| sample_band(scene))}
                {(!slides).then(|| header(scene, sheet.month, alternate).into_any())}
                <main id="main">{sheet.main}</main>
                {(!slides).then(|| footer(scene, sheet.month).into_any())}
                {sheet.has_islands.then(|| view! { <script inner_html=start></script> })}
            </body>
        </html>
    }
    .to_html();
    // The marks between texts would guide a browser that takes the page over. Islands have none
    // around their children, and the rest is never taken over.
    format!("<!DOCTYPE html>{}", html.replace("<!>", ""))
}

/// The mark of sample figures.
pub fn sample_band(scene: &Scene) -> impl IntoView + use<> {
    let t = scene.lang.texts();
    view! {
        <div class="sample" role="note">
            <span class="hatch" aria-hidden="true"></span>
            <b>{t.sample_band}</b>
            <span>{t.sample_explained}</span>
        </div>
    }
}

fn header(scene: &Scene, month: Option<Month>, alternate: String) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let overview = scene.link_to(
        &Address::Overview,
        &View {
            asked: None,
            ..scene.view
        },
    );
    // A refusal and the page without figures have none of these sections themselves.
    let on_overview = scene.address == Address::Overview && month.is_some();
    let other = |address: Address, label: &'static str, current: bool| {
        let to = scene.link_to(&address, &scene.across());
        view! { <a href=to aria-current=current.then_some("page")>{label}</a> }
    };
    let compared = match &scene.address {
        Address::Compare(ids) | Address::Chart(_, ids) => ids.clone(),
        Address::Unit(id) => vec![id.clone()],
        _ => Vec::new(),
    };
    let comparing = matches!(scene.address, Address::Compare(_));
    let flagging = matches!(scene.address, Address::Flags(_) | Address::Rules);
    let ranking = matches!(
        scene.address,
        Address::Rankings
            | Address::Dti(_)
            | Address::Service766(_)
            | Address::Assessments
            | Address::Ministries
            | Address::Programme
    );
    let reading = matches!(scene.address, Address::Indicators | Address::Indicator(_));
    let search = format!("/{}/search", lang.code());
    let hidden = scene
        .across()
        .pairs()
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let sought = match &scene.address {
        Address::Search(text) => text.clone(),
        _ => String::new(),
    };
    view! {
        <header class="top">
            <div class="bar">
                <a class="brand" href=format!("/{}/", lang.code())>
                    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
                        <rect class="mark" width="32" height="32" rx="5"></rect>
                        <path class="steps" d="M9 23h5v-7h6V9h3"></path>
                        <circle class="dot" cx="9" cy="23" r="3"></circle>
                        <circle class="ring" cx="23" cy="9" r="2.600"></circle>
                    </svg>
                    {t.product}
                </a>
                <nav aria-label=t.main_nav>
                    <a href=overview aria-current=on_overview.then_some("page")>{t.nav_overview}</a>
                    {scene.board.latest_month().filter(|_| scene.who.is_none()).map(|_| view! {
                        {other(Address::Flags(Default::default()), t.nav_laggards, flagging)}
                    })}
                    {other(Address::Rankings, t.nav_ranking, ranking)}
                    {other(Address::Compare(compared), t.nav_compare, comparing)}
                    {other(Address::Indicators, t.nav_indicators, reading)}
                    {other(Address::Targets, t.nav_targets, scene.address == Address::Targets)}
                    {other(Address::About, t.nav_about, scene.address == Address::About)}
                    {behind_the_sign_in(scene)}
                </nav>
                <form class="search" role="search" action=search>
                    <input type="search" name="q" value=sought aria-label=t.search placeholder=t.search_hint maxlength="80" list="unit-names"/>
                    {hidden}
                    {choose::names(scene).into_any()}
                    <button class="icon-button" aria-label=t.search title=t.search>{Icon::Search.draw()}</button>
                </form>
                {appearance::quick(scene).into_any()}
                {account(scene)}
                <a class="language" href=alternate lang=lang.other().code() hreflang=lang.other().code()>
                    {t.other_language}
                </a>
            </div>
        </header>
    }
}

/// Links to the pages that somebody who is signed in works on.
fn behind_the_sign_in(scene: &Scene) -> Option<impl IntoView + use<>> {
    let who = scene.who.as_ref()?;
    let w = scene.lang.work();
    let link = |path: &'static str, label: &'static str| {
        let current = matches!(&scene.address, Address::Work(here) if here.starts_with(path));
        let to = format!("/{}/{path}", scene.lang.code());
        view! { <a href=to aria-current=current.then_some("page")>{label}</a> }
    };
    let enters = who
        .role
        .belongs_to_units()
        .then(|| link("entry", w.reports));
    let reviews = who.may(Action::Survey).then(|| link("review", w.review));
    let notes = link("notes", scene.lang.notes().title);
    let follows = (who.role.belongs_to_units() || who.may(Action::Assign))
        .then(|| link("follow-up", scene.lang.follow_up().title));
    let administers = who
        .may(Action::Administer)
        .then(|| link("admin", scene.lang.admin().title));
    Some((enters, reviews, follows, notes, administers))
}

/// The way in, or whoever is in.
fn account(scene: &Scene) -> impl IntoView + use<> {
    let (lang, w) = (scene.lang, scene.lang.work());
    let (path, label) = match &scene.who {
        Some(who) => ("account", who.person.clone()),
        None => ("sign-in", w.sign_in.to_owned()),
    };
    view! { <a class="language" href=format!("/{}/{path}", lang.code())>{label}</a> }
}

fn footer(scene: &Scene, month: Option<Month>) -> impl IntoView + use<> {
    let (lang, t) = (scene.lang, scene.lang.texts());
    let indicator = scene.view.indicator;
    let unverified = (!indicator.is_verified()).then(|| format!(" ({})", t.not_verified));
    let charts = scene.link_to(&Address::Charts, &scene.across());
    let accessibility = scene.link_to(&Address::About, &scene.across()) + "#accessibility";
    let edition = month
        .or(scene.board.latest_month())
        .and_then(|month| scene.board.slab(month))
        .map(|slab| lang.edition_line(&slab.edition));
    view! {
        <footer class="bottom">
            <div class="columns">
                <section id="definition">
                    <h2>{t.footer_definition}</h2>
                    <p>
                        {lang.of(indicator.name())} {unverified} ". " {lang.of(indicator.about())}
                        " " <code>{indicator.code()}</code>
                    </p>
                    {(!indicator.source().is_empty()).then(|| view! {
                        <p class="quiet">{t.source} ": " {indicator.source()}</p>
                    })}
                </section>
                <section>
                    <h2>{t.footer_period}</h2>
                    <p>{edition.unwrap_or_else(|| t.nothing_title.to_owned())}</p>
                </section>
                <section>
                    <h2>{t.footer_page}</h2>
                    {appearance::whole(scene).into_any()}
                    <p><a href=charts>{lang.chart_page().title}</a></p>
                    <p><a href=accessibility>{t.accessibility}</a></p>
                    <p class="quiet">{t.footer_fonts}</p>
                </section>
            </div>
        </footer>
    }
}
