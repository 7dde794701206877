//! Setting up a second factor, the codes that are shown once, and taking it away again.
use super::{Trouble, link::holder};
use crate::ui::app::Scene;
use leptos::prelude::*;

/// Where somebody stands with the second factor.
#[derive(Clone, Debug)]
pub enum FactorPage {
    /// There is none; this one can be set up.
    SetUp {
        /// The QR code as SVG.
        qr: String,
        /// What the code holds, for typing.
        secret: String,
        /// Whether nothing else opens before.
        is_required: bool,
        /// What was wrong with the last try.
        trouble: Option<Trouble>,
    },
    /// There is one.
    Keep {
        /// What was wrong with the last try.
        trouble: Option<Trouble>,
    },
    /// Recovery codes were given just now.
    Codes(Vec<String>),
}

pub(super) fn factor(scene: &Scene, page: &FactorPage) -> (String, AnyView) {
    let (lang, a) = (scene.lang, scene.lang.access());
    let account = format!("/{}/account", lang.code());
    let title = match page {
        FactorPage::Codes(_) => a.codes,
        FactorPage::SetUp { .. } | FactorPage::Keep { .. } => a.second_factor,
    };
    let main = match page {
        FactorPage::SetUp {
            qr,
            secret,
            is_required,
            trouble,
        } => set_up(scene, qr, secret, *is_required, *trouble).into_any(),
        FactorPage::Keep { trouble } => keep(scene, *trouble).into_any(),
        FactorPage::Codes(codes) => {
            let codes = codes
                .iter()
                .map(|code| view! { <li><code>{code.clone()}</code></li> })
                .collect_view();
            view! {
                <p class="lead">{a.codes_explained}</p>
                <ol class="codes">{codes}</ol>
                <p><a href=account.clone()>{a.codes_kept}</a></p>
            }
            .into_any()
        }
    };
    let main = view! {
        <div class="page narrow">
            <nav class="crumbs" aria-label=lang.work().account>
                <a href=account>{lang.work().account}</a> " › "
                <span aria-current="page">{title}</span>
            </nav>
            <h1 class="plain">{title}</h1>
            {main}
        </div>
    };
    (title.to_owned(), main.into_any())
}

fn set_up(
    scene: &Scene,
    qr: &str,
    secret: &str,
    is_required: bool,
    trouble: Option<Trouble>,
) -> impl IntoView + use<> {
    let (lang, w, a) = (scene.lang, scene.lang.work(), scene.lang.access());
    let intro = if is_required {
        a.factor_required
    } else {
        a.factor_off
    };
    // In groups of four it is typed without slips; an authenticator drops the spaces.
    let groups: Vec<String> = secret
        .as_bytes()
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    view! {
        <p class="lead">{intro}</p>
        {alert(scene, trouble)}
        <ol class="steps">
            <li>
                <p>{a.step_scan}</p>
                <div class="qr-frame" inner_html=qr.to_owned()></div>
                <p class="quiet">{a.step_type} " " <code>{groups.join(" ")}</code></p>
            </li>
            <li>
                <p>{a.step_confirm}</p>
                <form class="stacked" method="post" action=format!("/{}/account/second-factor", lang.code())>
                    <input type="hidden" name="secret" value=secret.to_owned()/>
                    {scene.who.as_ref().map(|who| holder(&who.name))}
                    <label for="present">{a.present_password}</label>
                    <input id="present" name="present" type="password" autocomplete="current-password" required=true maxlength="512"/>
                    <label for="code">{w.code}</label>
                    <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required=true maxlength="32"/>
                    <button class="primary" name="act" value="confirm">{a.confirm}</button>
                </form>
            </li>
        </ol>
    }
}

fn keep(scene: &Scene, trouble: Option<Trouble>) -> impl IntoView + use<> {
    let (lang, a) = (scene.lang, scene.lang.access());
    view! {
        <p class="lead">{a.factor_on}</p>
        {alert(scene, trouble)}
        <p>{a.drop_explained}</p>
        <form class="stacked" method="post" action=format!("/{}/account/second-factor", lang.code())>
            {scene.who.as_ref().map(|who| holder(&who.name))}
            <label for="present">{a.present_password}</label>
            <input id="present" name="present" type="password" autocomplete="current-password" required=true maxlength="512"/>
            <label for="code">{a.code_or_recovery}</label>
            <input id="code" name="code" autocomplete="one-time-code" required=true maxlength="64"/>
            <p class="picks">
                <button class="primary" name="act" value="codes">{a.new_codes}</button>
                <button class="danger" name="act" value="drop">{a.drop}</button>
            </p>
        </form>
    }
}

fn alert(scene: &Scene, trouble: Option<Trouble>) -> Option<impl IntoView + use<>> {
    let words = trouble?.words(scene.lang);
    Some(view! { <p class="notice" role="alert">{words}</p> })
}
