//! The definition of an indicator: a fraction in words, facts, and what each count means.
use super::icon::Icon;
use crate::{
    domain::{Indicator, Measure},
    ui::app::Scene,
};
use leptos::prelude::*;

/// Numerator over denominator, in words.
pub fn fraction(scene: &Scene, indicator: Indicator) -> AnyView {
    let lang = scene.lang;
    let side = |measures: &[Measure]| {
        let names: Vec<_> = measures.iter().map(|m| lang.of(m.name())).collect();
        names.join(" + ")
    };
    view! {
        <p class="formula">
            <span class="over">{side(indicator.numerator())}</span>
            <span class="sr">" " {lang.definitions().over} " "</span>
            <span class="under">{side(indicator.denominator())}</span>
        </p>
    }
    .into_any()
}

/// Whether a source states the definition, in shape and words.
pub fn stated(scene: &Scene, indicator: Indicator) -> AnyView {
    let d = scene.lang.definitions();
    let (class, icon, word) = if indicator.is_verified() {
        ("mark met", Icon::Tick, d.stated)
    } else {
        ("mark mute", Icon::Dashes, d.not_stated)
    };
    view! { <span class=class>{icon.draw()} {word}</span> }.into_any()
}

/// Formula, unit, decimals, direction, source.
pub fn facts(scene: &Scene, indicator: Indicator) -> AnyView {
    let (lang, t, d) = (scene.lang, scene.lang.texts(), scene.lang.definitions());
    let source = (!indicator.source().is_empty()).then(|| {
        view! { <div><dt>{t.source}</dt><dd lang="vi">{indicator.source()}</dd></div> }
    });
    view! {
        <section>
            <h2>{d.how}</h2>
            {fraction(scene, indicator)}
            <dl class="facts">
                <div><dt>{d.unit}</dt><dd>{d.percent}</dd></div>
                <div><dt>{d.decimals}</dt><dd>{indicator.decimals()}</dd></div>
                <div><dt>{d.direction}</dt><dd>{direction(scene, indicator)}</dd></div>
                <div><dt>{d.definition}</dt><dd>{stated(scene, indicator)}</dd></div>
                {source}
                <div><dt>{d.code}</dt><dd><code>{indicator.code()}</code></dd></div>
            </dl>
            <p class="quiet">{lang.of(indicator.about())}</p>
        </section>
    }
    .into_any()
}

/// Which way is better.
pub fn direction(scene: &Scene, indicator: Indicator) -> &'static str {
    let d = scene.lang.definitions();
    if indicator.higher_is_better() {
        d.higher
    } else {
        d.lower
    }
}

/// Every count of the formula with its definition and its source.
pub fn measures(scene: &Scene, indicator: Indicator) -> AnyView {
    let (lang, t, d) = (scene.lang, scene.lang.texts(), scene.lang.definitions());
    let rows = |side: &'static str, measures: &[Measure]| {
        measures
            .iter()
            .map(|measure| {
                view! {
                    <tr>
                        <td>{side}</td>
                        <th scope="row">{lang.of(measure.name())} <br/> <code>{measure.code()}</code></th>
                        <td>{lang.of(measure.definition())}</td>
                        <td>{lang.nature(measure.nature())}</td>
                        <td>{lang.measure_source(*measure)}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <section class="block" id="measures">
            <h2>{d.measures}</h2>
            <p class="quiet">{d.measures_explained}</p>
            <div class="scroll" tabindex="0" role="region" aria-label=d.measures>
                <table class="measures">
                    <thead>
                        <tr>
                            <th scope="col">{d.side}</th>
                            <th scope="col">{d.measure}</th>
                            <th scope="col">{d.counted}</th>
                            <th scope="col">{d.adds_up}</th>
                            <th scope="col">{t.source}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {rows(t.numerator, indicator.numerator())}
                        {rows(t.denominator, indicator.denominator())}
                    </tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
