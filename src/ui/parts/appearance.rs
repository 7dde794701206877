//! The choice of text size and colours: short in the header, whole in the footer.
use crate::ui::{
    app::Scene,
    appearance::{Appearance, COOKIE, TextSize, Theme},
};
use leptos::prelude::*;

/// A− A A+ and contrast.
pub fn quick(scene: &Scene) -> impl IntoView + use<> {
    let (words, now) = (scene.lang.appearance(), scene.appearance);
    let sized = |text: TextSize| Appearance { text, ..now };
    let contrast = Appearance {
        theme: if now.theme == Theme::Contrast {
            Theme::System
        } else {
            Theme::Contrast
        },
        ..now
    };
    let on = (now.theme == Theme::Contrast).to_string();
    let button = |to: Appearance, sign: &'static str, words: &'static str| {
        view! {
            <button name="to" value=to.code() aria-label=words title=words>{sign}</button>
        }
    };
    view! {
        <form class="appearance" method="post" action=format!("/{COOKIE}")>
            {back(scene)}
            {button(sized(now.text.step(false)), "A−", words.smaller)}
            {button(sized(TextSize::Normal), "A", words.normal)}
            {button(sized(now.text.step(true)), "A+", words.larger)}
            <button name="to" value=contrast.code() aria-pressed=on title=words.contrast aria-label=words.contrast>
                {super::icon::Icon::Contrast.draw()}
            </button>
        </form>
    }
}

/// Every size and every theme.
pub fn whole(scene: &Scene) -> impl IntoView + use<> {
    let (words, now) = (scene.lang.appearance(), scene.appearance);
    let button = |to: Appearance, name: String| {
        let chosen = (to == now).to_string();
        view! { <button name="to" value=to.code() aria-pressed=chosen>{name}</button> }
    };
    let sizes = TextSize::ALL
        .map(|text| button(Appearance { text, ..now }, format!("{}%", text.code())))
        .collect_view();
    let themes = Theme::ALL
        .into_iter()
        .zip(words.themes)
        .map(|(theme, name)| button(Appearance { theme, ..now }, name.to_owned()))
        .collect_view();
    view! {
        <form class="choices" method="post" action=format!("/{COOKIE}")>
            {back(scene)}
            <div role="group" aria-label=words.text><span>{words.text}</span> {sizes}</div>
            <div role="group" aria-label=words.colours><span>{words.colours}</span> {themes}</div>
        </form>
    }
}

/// Where the reader is taken after the choice: to this very page.
fn back(scene: &Scene) -> impl IntoView + use<> {
    view! { <input type="hidden" name="back" value=scene.link(&scene.view)/> }
}
