//! Buttons and choices beside slides that are shown; the island `Slides` brings them to life.
use crate::{
    domain::{Pack, Showing},
    ui::app::{Address, Scene},
};
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// Buttons, the clock, and what is said about the keys.
pub fn controls(scene: &Scene, pack: &Pack, showing: Showing) -> AnyView {
    let w = scene.lang.present();
    let page = Address::Briefing(Box::new(pack.clone()), None);
    let close = scene.link_to(&page, &scene.view);
    let button = |act: &'static str, name: &'static str, key: &'static str| {
        view! { <button type="button" data-act=act aria-keyshortcuts=key>{name}</button> }
    };
    let turns = showing.every.map(|every| {
        view! {
            <p class="pace">
                <span class="goes">{w.next_in} " " <b data-left="">{every}</b> " " {w.seconds}</span>
                <b class="held">{w.paused}</b>
            </p>
        }
    });
    let planned = showing.minutes.map(|minutes| format!(" / {minutes}:00"));
    let pause = showing.every.map(|_| button("pause", w.pause, "p"));
    view! {
        <div
            class="show"
            data-every=showing.every.map(|every| every.to_string())
            data-minutes=showing.minutes.map(|minutes| minutes.to_string())
        >
            {turns}
            <p class="clock" role="timer" hidden=true><b data-clock="">"0:00"</b>{planned}</p>
            <p class="sr" role="status"></p>
            <div class="buttons" role="group" aria-label=w.controls>
                {button("previous", w.previous, "ArrowLeft PageUp")}
                {button("next", w.next, "ArrowRight PageDown Space")}
                {pause}
                {button("full", w.full_screen, "f")}
                {button("timer", w.timer, "t")}
                {button("blank", w.blank, "b")}
                {button("help", w.help, "?")}
                <a href=close>{w.close}</a>
            </div>
            {help(scene, pack, showing)}
            <div class="dark" hidden=true></div>
        </div>
    }
    .into_any()
}

fn help(scene: &Scene, pack: &Pack, showing: Showing) -> AnyView {
    let w = scene.lang.present();
    let keys = w
        .each_key
        .map(|(key, does)| view! { <dt>{key}</dt><dd>{does}</dd> });
    let hidden = scene.view.pairs().into_iter().chain(pack.pairs());
    let hidden = hidden
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let field = |name: &'static str, label, value: Option<u16>, of: RangeInclusive<u16>| {
        view! {
            <label for=name>{label}</label>
            <input id=name name=name type="number" inputmode="numeric" min=*of.start() max=*of.end() value=value/>
        }
    };
    view! {
        <div class="help" role="dialog" aria-label=w.help hidden=true>
            <div>
                <h2>{w.keys}</h2>
                <dl>{keys.collect_view()}</dl>
                <label class="tick"><input type="checkbox" data-letters="" checked=true/>{w.letters}</label>
            </div>
            <form class="stacked" method="get">
                <h2>{w.choices}</h2>
                {hidden}
                {field("every", w.every, showing.every, Showing::EVERY)}
                <p class="quiet">{w.every_means}</p>
                {field("minutes", w.minutes, showing.minutes, Showing::MINUTES)}
                <button>{w.show}</button>
            </form>
        </div>
    }
    .into_any()
}
